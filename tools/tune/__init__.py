"""Tunes the upper half of the sentence encoder on the packs' corpus; needs torch and onnx (requirements/tune.txt)."""
