# What a reviewer reads beside the pictures of one video. It says what was seen, not what to decide.
sheet-verdict-pass = Passed
sheet-verdict-retry = To be recorded again
sheet-verdict-review = A person decides

sheet-cause-none = Everything asked for was seen, and the face is known.
sheet-cause-nothing-to-compare = There was nothing to compare the face with.
sheet-cause-unsure = The machine is not sure that it is the same face.
sheet-cause-unnamed = The machine is not sure.
sheet-cause-no-face = No face was seen.
sheet-cause-several-faces = More than one person is in the picture.
sheet-cause-too-dark = The face is too dark.
sheet-cause-too-bright = The face is too bright.
sheet-cause-backlight = The light comes from behind.
sheet-cause-blurred = The picture is blurred.
sheet-cause-too-far = The face is too far away.
sheet-cause-too-near = The face is too near.
sheet-cause-face-covered = Part of the face is covered.
sheet-cause-face-out-of-frame = Part of the face is outside the picture.
sheet-cause-too-short = The video is too short.
sheet-cause-too-long = The video is too long.
sheet-cause-unreadable-file = The file could not be opened.
sheet-cause-forwarded = The video was forwarded.
sheet-cause-seen-before = The video was sent before.
sheet-cause-expired = The video came too late.
sheet-cause-wrong-action = This movement was not seen: { $action }.
sheet-cause-action-too-fast = This movement was too quick: { $action }.
sheet-cause-different-person-in-the-clip = The face changes within the video.
sheet-cause-not-recognised = The face is not the one in the photo.
sheet-cause-looks-replayed = It may have been filmed from a screen or a picture.

sheet-pictures = Is it the same face?
sheet-video = In the video
sheet-reference = Photo kept
sheet-reference-aged = Photo kept, { $years ->
    [0] less than a year old
    [one] 1 year old
   *[other] { $years } years old
}
sheet-nearest = nearest
sheet-no-picture = No picture to show
sheet-likeness-very-like = Very alike
sheet-likeness-like = Alike
sheet-likeness-unsure = Hard to say
sheet-likeness-unlike = Not alike
sheet-likeness-unknown = Could not be compared

sheet-movements = Was it done as asked?
sheet-movement-seen = { $action }
sheet-movement-missed = Not seen: { $action }
sheet-movement-unlooked = Not looked for: { $action }
sheet-between = { $start }–{ $end } s
sheet-course-yaw = Head to the side
sheet-course-pitch = Head up and down
sheet-course-mouth = Mouth
sheet-course-smile = Smile
sheet-course-eyes = Eyes
sheet-seconds = seconds
sheet-no-course = There is no course of the movements.

sheet-signs = Is it a living person?
sheet-cue = { $sign }: { $strength }
sheet-strength-strong = strong
sheet-strength-clear = clear
sheet-strength-slight = slight
sheet-sign-passive = Looks like a picture of a face
sheet-sign-planar = The head moves like something flat
sheet-sign-lifeless = The face keeps too still
sheet-sign-cut-out = Eyes or mouth move in a still face
sheet-sign-frozen = The picture stands still
sheet-sign-repeated = A stretch comes twice
sheet-sign-reversed = A stretch runs backwards
sheet-sign-spliced = The video is cut and joined
sheet-sign-border = The edge of a screen or sheet
sheet-sign-moire = The pattern of a screen
sheet-sign-banding = The flicker of a screen
sheet-risk-none = Nothing speaks against it.
sheet-risk-slight = Little speaks against it.
sheet-risk-clear = Something speaks against it.
sheet-risk-strong = Much speaks against it.
sheet-risk-unlooked = This was not looked at.
sheet-passive-living = Skin and light look real.
sheet-passive-undecided = Skin and light do not tell.
sheet-passive-picture = Skin and light look like a picture.
sheet-passive-absent = Skin and light were not looked at on this machine.

sheet-quality = How good is the video?
sheet-unread = Nothing could be read from it.
sheet-face-share = The face is seen { $share } % of the time.
sheet-lasts = { $seconds } s
sheet-oneness-one = It is one face from start to end.
sheet-oneness-several = The face is not the same all along.
sheet-light-glaring = The face is too bright.
sheet-light-good = The light is good.
sheet-light-dim = The light is weak.
sheet-light-dark = The face is too dark.
sheet-sharpness-sharp = The picture is sharp.
sheet-sharpness-soft = The picture is a little soft.
sheet-sharpness-blurred = The picture is blurred.
sheet-distance-near = The face is too near.
sheet-distance-right = The distance is right.
sheet-distance-far = The face is too far away.
