"""Notifications: what the server sends later, and what of it tells a client what it is."""
