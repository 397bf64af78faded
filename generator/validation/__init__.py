"""The checks of stage validate, one module for each subject."""
