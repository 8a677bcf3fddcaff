# How one knows that it is me.
code-words = pomegranate·honeycomb·magpie·old willow·blue teapot·orange lamp·lily pond·dragonfly·white rose·sesame cake·rocking chair·red lantern·walnut tree·hillside·straw hat·grapevine·fishing boat·wool scarf·cherry jam·moonlight·cloth tiger·apple pie·jasmine tea·honeysuckle
code-word-front =
    Family word: { $word }
    { $text }
code-word-given = Your family word is “{ $word }”. Every message I start carries it; one without it is not from me. Tell your family, and nobody else.
code-word-ask = Please choose a family word. Tap one below, or type a word of your own: 2 to 12 letters, no digits. Every message I start will carry it.
code-word-change = Your family word is “{ $word }” now. To change it, tap one below, or type a word of your own: 2 to 12 letters, no digits.
code-word-chosen = Good, your family word is “{ $word }”. Every message I start carries it; one without it is not from me. Tell your family, and nobody else.
code-word-unfit = I cannot keep this word. Please use 2 to 12 letters, without digits or signs, and not your own name.
button-code-word = Another family word
command-codeword = The family word
tiding-code-word-changed = Your family has chosen a new word. From today every message I start carries the word above.
really = It is me. Every message I start carries your family word “{ $word }”; one without it is not from me. I never ask for bank cards, passwords or codes, and never send an address to pay at. If in doubt, call { $hotline }.
really-without-word = I never ask for bank cards, passwords or codes, and never send an address to pay at. Once you are registered, every message I start carries your family word. If in doubt, call { $hotline }.
button-really = Is it really you?
command-really = Is it really you?
really-hint =
    { $text }
    Not sure that it is me? Tap /really
