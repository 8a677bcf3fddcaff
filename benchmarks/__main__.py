"""`make bench`: everything that is measured, in one run."""

from benchmarks import examination, start

start.main()
examination.main()
