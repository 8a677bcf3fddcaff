# O que o escritório responde: não encontrado, esperar, mais uma vez.
something-went-wrong = Algo travou do meu lado; não é culpa sua. Toque de novo daqui a um minuto.
consent-missing = Você ainda não concordou. Leia a breve explicação e toque em “Concordo”.
identity-number-wrong = Parece que falta ou sobra um algarismo. Olhe o documento e digite de novo os 18 caracteres.
not-on-roster = Não encontrei ninguém com este número e este nome. Olhe o documento e digite mais uma vez. Se continuar assim, toque em “Falar com uma pessoa”.
too-many-guesses = Já tentamos várias vezes; vamos descansar. Você pode tentar de novo depois de { $until }, ou falar com uma pessoa agora.
already-bound = Este número já está registrado em outra conversa. Se não foi você nem a sua família, toque agora em “Falar com uma pessoa”.
not-enrolled = Ainda não sei quem você é. Vamos começar: só preciso do seu número de identidade e do seu nome.
benefit-closed = O registro diz que o seu benefício terminou. Se não for assim, toque em “Falar com uma pessoa” e vamos ver.
review-pending = Uma pessoa da equipe está olhando o seu caso e responde até { $promised_at }. Você não precisa fazer nada.
reference-missing = Ainda preciso de uma foto sua para comparar com o vídeo. Toque no botão e eu mostro como.
no-challenge = Agora não estou esperando vídeo. Se você acabou de mandar um, a resposta está a caminho. Para começar de novo, toque no botão.
clip-too-large = Este vídeo é grande demais. Dez segundos bastam: grave um novo.
clip-refused = Siga a nova imagem e grave agora um vídeo novo.
picture-refused = Tire outra foto, por favor.
examination-lost = Desta vez não consegui olhar; não é culpa sua. Mande mais uma vez, por favor.
download-interrupted = A conexão caiu e o vídeo não chegou inteiro. Grave mais uma vez, por favor.

standing-in-order = Olá, { $name }. O seu benefício é pago normalmente. A próxima prova de vida: até { $deadline }.
standing-due = Olá, { $name }. Faça a sua prova de vida até { $deadline }. Leva um minuto.
standing-suspended = Olá, { $name }. O seu benefício está parado desde { $since }, porque a prova de vida não chegou até { $deadline }. Faça agora: o pagamento volta, e { $months ->
    [one] o mês parado é pago
    [many] os { $months } meses parados são pagos
   *[other] os { $months } meses parados são pagos
} também.
standing-documents-required = Olá, { $name }. Faz muito tempo. Primeiro faça a prova de vida; depois uma pessoa olha um atestado de antecedentes ou um registro de viagens. Então { $months ->
    [one] o mês parado é pago
    [many] os { $months } meses parados são pagos
   *[other] os { $months } meses parados são pagos
}.
standing-closed = Olá, { $name }. O registro diz que o seu benefício terminou. Se não for assim, toque em “Falar com uma pessoa”.
standing-with-reviewer = Uma pessoa da equipe está olhando o seu caso e responde até { $promised_at }.

reviewer-asked-for = Já pedi que uma pessoa olhe. A resposta vem até { $promised_at }. Você não precisa fazer nada.
reviewer-attempts-used = A máquina não viu bem; não é culpa sua. Uma pessoa vai ver os seus vídeos e responder até { $promised_at }.
reviewer-machine-unsure = A máquina não viu bem; não é culpa sua. Uma pessoa vai ver o seu vídeo e responder até { $promised_at }.
reviewer-reference-awaits-review = O seu vídeo está bom. Como a sua foto é usada pela primeira vez, uma pessoa vai comparar e responder até { $promised_at }.
reviewer-documents-awaited = O seu vídeo está bom. Ainda falta um papel: toque no botão abaixo para enviá-lo aqui. Uma pessoa vai responder até { $promised_at }.
reviewer-looks-replayed = A máquina não viu a imagem bem o bastante; não é culpa sua. Uma pessoa vai ver o seu vídeo e responder até { $promised_at }. Você não precisa fazer nada.
reviewer-passive-check-missing = O seu vídeo chegou bem. Uma pessoa também vai olhar e responder até { $promised_at }. Você não precisa fazer nada.
reviewer-reference-old = A foto que temos é de anos atrás, e todo rosto muda. Não é culpa sua. Uma pessoa vai ver o seu vídeo e responder até { $promised_at }. Se quiser, leve uma foto mais nova a qualquer balcão.
reviewer-examination-lost = A máquina não conseguiu olhar desta vez; não é culpa sua. Uma pessoa vai ver o seu vídeo e responder até { $promised_at }.
reviewer-refused-before = O seu vídeo chegou bem. Uma pessoa também vai olhar e responder até { $promised_at }. Você não precisa fazer nada.

invitation-over = Este convite já foi usado ou o tempo dele passou. Peça um novo ao escritório.

asked-again-fresh = Uma pessoa olhou o seu caso e pede um vídeo novo. Leva um minuto.
asked-again-light = Uma pessoa viu o seu vídeo, mas a luz estava fraca. Fique de frente para uma janela ou lâmpada e grave de novo.
asked-again-face = Uma pessoa viu o seu vídeo, mas o rosto não aparecia inteiro. Tire o chapéu, a máscara e os óculos escuros, deixe o rosto no meio e grave de novo.
asked-again-movements = Uma pessoa viu o seu vídeo, mas os dois movimentos não apareciam bem. Siga a imagem devagar e grave de novo.
asked-again-alone = Uma pessoa viu o seu vídeo, mas havia mais gente na imagem. Fique a sós por um momento e grave de novo.
asked-again-directly = Uma pessoa viu o seu vídeo, mas era difícil ver o rosto. Deixe a câmera bem na frente do rosto e grave de novo.
asked-again-photo = Uma pessoa olhou o seu caso e primeiro precisa de uma foto nova. Toque no botão e eu mostro como.

refused-another-person = Uma pessoa viu o seu vídeo e não reconheceu você. Leve o documento de identidade a qualquer balcão ou ligue para { $hotline }: lá tudo se resolve.
refused-not-recorded-live = Uma pessoa viu o seu vídeo, mas ele não pode contar. Leve o documento de identidade a qualquer balcão ou ligue para { $hotline }: lá tudo se resolve.
refused-papers-missing = Uma pessoa olhou o seu caso. Ainda falta um atestado de antecedentes ou um registro de viagens: leve com o documento de identidade a qualquer balcão ou ligue para { $hotline }.
refused-cannot-tell = Uma pessoa olhou o seu caso, mas desta vez um vídeo não basta; não é culpa sua. Leve o documento de identidade a qualquer balcão, ou ligue para { $hotline } e alguém ajuda.
already-enrolled = Esta conversa já está registrada para alguém. Para ajudar a família, toque no botão abaixo.
binding-over = Agora você não pode ajudar este parente: o tempo passou ou foi cancelado. Toque no botão para ver a quem pode ajudar.
