"""The parts every call shares: building requests, retrying, decoding answers, models."""
