"""`make bench`: everything that is measured, in one run."""

from benchmarks import examination, start, workers

start.main()
examination.main()
workers.main()
