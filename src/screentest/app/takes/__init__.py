"""Takes: graded and kept, told again, compared, corrected, rated by the speaker first, and followed over time."""
