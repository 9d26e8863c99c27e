"""A pack as a workbook, for those who would rather keep rows than files: out, and in again without a loss."""
