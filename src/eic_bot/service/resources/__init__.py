"""Resources as people and organisations use them: found, saved, put aside."""
