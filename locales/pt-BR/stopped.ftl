# O dinheiro parou, ou o registro se enganou: o que houve, desde quando e como volta.
stopped-in-order = Olá, { $name }. Aqui o seu pagamento não está parado; a próxima prova de vida é até { $deadline }. Se o dinheiro não chegou, pergunte primeiro ao banco e depois ligue para { $hotline }.
stopped-due = Olá, { $name }. Aqui o seu pagamento ainda não está parado. Faça a prova de vida até { $deadline } e ele não vai parar. Se o dinheiro não chegou, ligue para { $hotline }.
stopped-suspended =
    Olá, { $name }. A prova de vida não chegou até { $deadline }, por isso o pagamento está parado desde { $since }. Grave um vídeo agora: ele volta na hora, e { $months ->
        [one] o mês parado é pago
        [many] os { $months } meses parados são pagos
       *[other] os { $months } meses parados são pagos
    } também.
stopped-documents-required = Olá, { $name }. A prova de vida não chegou até { $deadline }; o pagamento está parado desde { $since }, há muito tempo. Além de um vídeo, é preciso ver: { $papers }. Aí ele volta na hora, com { $months ->
    [one] o mês parado
    [many] os { $months } meses parados
   *[other] os { $months } meses parados
}.
stopped-closed = Olá, { $name }. O registro diz que o seu benefício terminou em { $on }. Se não for assim, toque agora no botão abaixo e uma pessoa vê isso primeiro.
or = { " ou " }
document-no-crime-certificate = atestado de antecedentes
document-exit-entry-record = registro de viagens
document-identity-card = documento de identidade
document-household-register = registro da família
document-residence-permit = autorização de residência
document-life-certificate = certificado de vida
mistake-ask = Não se preocupe, dá para corrigir. O que o registro diz sobre você?
mistake-taken = Está anotado e vem antes de tudo. Uma pessoa responde até { $promised_at }. Grave um vídeo agora para podermos ver você: é o jeito mais rápido.
reviewer-marked-dead = Recebi o seu vídeo. Uma pessoa vai ver isso primeiro, responder até { $promised_at } e corrigir o registro. Você não precisa fazer nada.
reviewer-marked-away = Recebi o seu vídeo. Uma pessoa vai ver isso primeiro, responder até { $promised_at } e corrigir o registro. Você não precisa fazer nada.
reason-marked-dead = ❗Urgente: a pessoa diz que o registro a dá como morta, e está viva. Veja primeiro o vídeo; se não houver, ligue na hora. Aprovar faz um benefício terminado continuar.
reason-marked-away = ❗Urgente: a pessoa diz que o registro a dá como ausente ou presa, e não está. Veja primeiro o vídeo; se não houver, ligue na hora. Aprovar faz um benefício terminado continuar.
button-stopped = Meu dinheiro não chega
button-mistake = Isso não está certo
button-marked-dead = Diz que morri
button-marked-away = Diz ausente ou na prisão
command-stopped = Meu dinheiro não chega
command-mistake = O registro se enganou comigo
