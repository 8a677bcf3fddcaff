"""`make bench`: everything that is measured, in one run; `make wave` takes five minutes more."""

from benchmarks import examination, register, start, talk, ticks, workers

start.main()
examination.main()
workers.main()
talk.main()
register.main()
ticks.main(ticks.SIZES[:2])
