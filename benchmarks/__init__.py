"""What an examination, a start and a worker cost on this machine; one thread each, as in a worker."""

from biometrics.threads import keep_to_one_thread

keep_to_one_thread()
