"""The workbench: reads a draft by the headings of its form and runs the form's named checks over it."""
