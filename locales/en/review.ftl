# For whoever decides: why a case is here, and what to look at first. The person never reads these.
reason-asked-for = The person asked for somebody to look. There may be no video: see what is there, or call.
reason-attempts-used = Every video the rules allow was sent, and none passed. Compare the last one with the photo, and see what stood in the way.
reason-machine-unsure = The face comes near the photo, but not near enough for the machine to say so alone. Compare the best frames with the photo.
reason-looks-replayed = The video shows signs of a photograph, a screen or a made-up recording before the camera. The signs are listed with their place and their seconds: look there first, at the edges of the face and of the picture. Each has an honest cause, too: a lamp, a window, a worn camera. When in doubt, have the person come or meet them live.
reason-passive-check-missing = Everything else passed, but the check for photographs and screens is not installed on this machine. Look for a border, a reflection, a pattern of stripes, and for skin that moves as a whole.
reason-reference-old = The newest photo we hold is more than six years old. Compare what does not age: the ears, the distance of the eyes, the shape of the nose; ask for a newer photo.
reason-reference-awaits-review = The video passed against a photo that the person took and nobody has checked. Compare it with the identity document before anything else.
reason-documents-awaited = The video passed. After so long without a proof of life the papers named in the rules are needed besides.
reason-examination-lost = The machine could not look at this video. Nothing is known about it: watch it whole.
