"""Video in, report out: is this the person, alive, doing what was asked?"""
