"""The office itself: who must certify when, what a certification changes, and who decides."""
