"""CONTENT: packs are read from folders of YAML, checked, and made into the model.

Whatever is wrong with a pack is told as problems, all in one run; nothing an author can write raises.
"""
