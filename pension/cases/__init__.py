"""What people come to the office for; one use case a module."""
