# Para a equipe: dizem que alguém morreu ou está preso. Nem uma máquina nem uma só pessoa para o pagamento.
suspicion-death = morreu
suspicion-imprisonment = está na prisão
doubts =
    { $count ->
        [one] Há um aviso a esclarecer.
        [many] Há { $count } avisos a esclarecer, o mais antigo primeiro.
       *[other] Há { $count } avisos a esclarecer, o mais antigo primeiro.
    }
doubts-none = Nenhum aviso agora.
doubt-line = { $name } · { $said } ({ $on }) · de { $source }
doubt-confirmations =
    { $count ->
        [0] Ninguém confirmou
        [one] { $count } colega confirmou; precisam ser dois
        [many] { $count } colegas confirmaram
       *[other] { $count } colegas confirmaram
    }
doubt-confirmed-by = { $name } confirmou: { $at }.
doubt-certified = Última prova de vida: { $on }.
doubt-never-certified = Não há aqui nenhuma prova de vida anterior.
doubt-asked = Um vídeo foi pedido à pessoa. Quando passar, isto se resolve.
doubt-call = Não se chega a nenhuma conversa dela: ligue ou visite, por favor.
doubt-look = { $number } · ver { $name }
doubt-list = Ver os avisos
doubt-confirm = É isso mesmo
doubt-sure = Sim, confirmo
doubt-alive = Não é assim
doubt-report = Registrar um aviso
doubt-confirm-ask = { $name }: você conferiu por outro caminho? Quando dois colegas diferentes confirmarem, o benefício termina hoje.
doubt-confirmed = Anotado. Outro colega também precisa confirmar; até lá o pagamento continua.
doubt-ended = Os dois confirmaram: o benefício termina hoje. As conversas que falam por esta pessoa ficam sabendo.
doubt-dispelled = Anotado: não é assim. O pagamento continua, e a pessoa fica sabendo.
doubt-known = Isto já foi registrado e está sendo visto.
doubt-settled = Este aviso já foi resolvido.
same-member = Você já confirmou. Outro colega precisa confirmar.
nobody-of-this-number = Ninguém na lista tem este número. Confira, por favor.
report-number = Digite o número de identidade desta pessoa (18 caracteres).
report-what = { $identity }: o que você soube?
report-done = Está anotado. O pagamento continua e um vídeo é pedido à pessoa. Só termina quando dois colegas confirmarem.
# O que dizemos primeiro.
tiding-doubted = Olá, { $name }. Outro órgão nos mandou um dado que não combina com você; pode ser uma confusão. O seu pagamento continua. Grave um vídeo, para vermos que está tudo bem.
tiding-doubt-over = Olá, { $name }. O que não combinava foi esclarecido e não tem a ver com você. O seu pagamento continua; você não precisa fazer nada.
tiding-benefit-ended = O benefício de { $name } termina em { $on }; dois colegas olharam isso. Se não for assim, toque agora no botão abaixo e uma pessoa vê isso primeiro.
