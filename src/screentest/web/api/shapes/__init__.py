"""The shapes of the answers, by group: what stands in the document and what every answer is held to."""
