"""What people can keep or print: receipts, leaflets, and what we hold of them."""
