"""One module for each command: ``run(session)`` does it and gives the exit code's reasons to the sink."""
