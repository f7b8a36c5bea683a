"""What the parts of a document say: operations, samples, responses, codes, schemas, the service."""
