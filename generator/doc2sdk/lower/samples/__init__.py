"""Printed samples: taken apart, repaired, read."""
