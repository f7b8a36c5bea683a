"""How complete the reading of a reference is: what was found of what looks like it, and what was guessed.

Nothing is loaded here: the configuration needs the thresholds alone.
"""
