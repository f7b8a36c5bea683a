"""The operations, a module for each section."""
