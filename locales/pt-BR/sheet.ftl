# O que quem decide lê ao lado das imagens de um vídeo. Diz o que se viu, não o que decidir.
sheet-verdict-pass = Passou
sheet-verdict-retry = A gravar de novo
sheet-verdict-review = Uma pessoa decide

sheet-cause-none = Tudo o que foi pedido se viu, e o rosto é conhecido.
sheet-cause-nothing-to-compare = Não havia com que comparar o rosto.
sheet-cause-unsure = A máquina não tem certeza de que é o mesmo rosto.
sheet-cause-unnamed = A máquina não tem certeza.
sheet-cause-no-face = Não se viu nenhum rosto.
sheet-cause-several-faces = Há mais de uma pessoa na imagem.
sheet-cause-too-dark = O rosto está escuro demais.
sheet-cause-too-bright = O rosto está claro demais.
sheet-cause-backlight = A luz vem de trás.
sheet-cause-blurred = A imagem está embaçada.
sheet-cause-too-far = O rosto está longe demais.
sheet-cause-too-near = O rosto está perto demais.
sheet-cause-face-covered = Uma parte do rosto está coberta.
sheet-cause-face-out-of-frame = Uma parte do rosto está fora da imagem.
sheet-cause-too-short = O vídeo é curto demais.
sheet-cause-too-long = O vídeo é longo demais.
sheet-cause-unreadable-file = O arquivo não abriu.
sheet-cause-forwarded = O vídeo foi encaminhado.
sheet-cause-seen-before = O vídeo já foi mandado antes.
sheet-cause-expired = O vídeo chegou tarde.
sheet-cause-wrong-action = Este movimento não foi visto: { $action }.
sheet-cause-action-too-fast = Este movimento foi rápido demais: { $action }.
sheet-cause-different-person-in-the-clip = O rosto muda dentro do vídeo.
sheet-cause-not-recognised = O rosto não é o da foto.
sheet-cause-looks-replayed = Pode ter sido filmado de uma tela ou imagem.

sheet-pictures = É o mesmo rosto?
sheet-video = No vídeo
sheet-reference = Foto guardada
sheet-reference-aged = Foto guardada, { $years ->
    [0] de menos de um ano
    [one] de { $years } ano
    [many] de { $years } anos
   *[other] de { $years } anos
}
sheet-nearest = a mais parecida
sheet-no-picture = Não há imagem
sheet-likeness-very-like = Muito parecido
sheet-likeness-like = Parecido
sheet-likeness-unsure = Difícil dizer
sheet-likeness-unlike = Não parecido
sheet-likeness-unknown = Não deu para comparar

sheet-movements = Foi feito como pedido?
sheet-movement-seen = { $action }
sheet-movement-missed = Não visto: { $action }
sheet-movement-unlooked = Não procurado: { $action }
sheet-between = { $start }–{ $end } s
sheet-course-yaw = Cabeça para o lado
sheet-course-pitch = Cabeça para cima e para baixo
sheet-course-mouth = Boca
sheet-course-smile = Sorriso
sheet-course-eyes = Olhos
sheet-seconds = segundos
sheet-no-course = Não há curva dos movimentos.

sheet-signs = É uma pessoa viva?
sheet-cue = { $sign }: { $strength }
sheet-strength-strong = forte
sheet-strength-clear = claro
sheet-strength-slight = leve
sheet-sign-passive = Parece a imagem de um rosto
sheet-sign-planar = A cabeça se move como algo plano
sheet-sign-lifeless = O rosto está parado demais
sheet-sign-cut-out = Olhos ou boca se movem num rosto parado
sheet-sign-frozen = A imagem fica parada
sheet-sign-repeated = Um trecho aparece duas vezes
sheet-sign-reversed = Um trecho anda para trás
sheet-sign-spliced = O vídeo foi cortado e emendado
sheet-sign-border = A borda de uma tela ou folha
sheet-sign-moire = O desenho de uma tela
sheet-sign-banding = O piscar de uma tela
sheet-risk-none = Nada fala contra.
sheet-risk-slight = Pouco fala contra.
sheet-risk-clear = Algo fala contra.
sheet-risk-strong = Muito fala contra.
sheet-risk-unlooked = Isto não foi olhado.
sheet-passive-living = Pele e luz parecem reais.
sheet-passive-undecided = Pele e luz não dizem nada.
sheet-passive-picture = Pele e luz parecem de uma imagem.
sheet-passive-absent = Pele e luz não foram olhadas nesta máquina.

sheet-quality = O vídeo é bom?
sheet-unread = Nada pôde ser lido.
sheet-face-share = O rosto aparece { $share } % do tempo.
sheet-lasts = { $seconds } s
sheet-oneness-one = É um só rosto do início ao fim.
sheet-oneness-several = O rosto não é sempre o mesmo.
sheet-light-glaring = O rosto está claro demais.
sheet-light-good = A luz é boa.
sheet-light-dim = A luz é fraca.
sheet-light-dark = O rosto está escuro demais.
sheet-sharpness-sharp = A imagem é nítida.
sheet-sharpness-soft = A imagem está um pouco suave.
sheet-sharpness-blurred = A imagem está embaçada.
sheet-distance-near = O rosto está perto demais.
sheet-distance-right = A distância é boa.
sheet-distance-far = O rosto está longe demais.
