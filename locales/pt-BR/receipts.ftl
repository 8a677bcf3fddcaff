# Recibos: ver, guardar, imprimir, conferir.
receipts-one =
    Seus recibos: este é o { $place } de { $count }.
    { $name } · número { $number }
    📅 { $on } · { $channel }
    Próxima vez: até { $deadline }.
receipt-file = Recibo { $number }, para guardar ou imprimir.
receipt-genuine =
    ✅ Este recibo é nosso.
    { $name } · número { $number }
    📅 { $on } · { $channel }
    Próxima vez: até { $deadline }.
receipt-unknown = Não encontro este recibo. Veja se o número e as letras depois dele foram copiados certinho. Na dúvida, ligue para { $hotline }.
paper-not-printed = Agora não consegui desenhar este recibo; não é culpa sua. Toque de novo daqui a um minuto.
button-picture = Guardar como imagem
button-pdf = PDF para imprimir
button-card = Ver este recibo
button-older = Um anterior
command-receipts = Todos os recibos
paper-title = Recibo: prova de vida
paper-number = Número
paper-name = Nome
paper-on = Data
paper-channel = Como foi feita
paper-next = Próxima prova de vida, até
paper-date = { $on }
paper-check = Escaneie o código e confira com a chave pública do órgão, sem rede. Ou mande isto na conversa com o Anxin: /start { $reference }
receipt-page-title = Conferir um recibo
receipt-page-ask = Cole aqui o que o código diz:
receipt-page-check = Conferir
receipt-page-genuine = ✅ Este recibo é nosso, e nenhuma letra foi mudada.
receipt-page-unknown = Este recibo não é nosso, ou uma letra foi mudada. Escaneie mais uma vez, por favor. Na dúvida, ligue para { $hotline }.
receipt-page-wait = Foi um pouco rápido. Tente de novo daqui a um minuto.
