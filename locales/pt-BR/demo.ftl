# O que a demonstração diz acima da conversa.
demo-title = Demonstração: abra para ver quem você pode representar (pessoas inventadas)
demo-due-soon = prazo perto
demo-stopped = pagamento parado
demo-in-order = tudo em ordem
demo-kept = A primeira foto é aceita na hora. O que você gravar fica neste computador.
demo-clock = Para ver o que trazem os próximos dias, abra este endereço e avance a data:
demo-reviewer = Para ser quem analisa, abra este endereço em outra aba e mande a linha de baixo:
demo-check-on = O controle de fotos e telas está ligado.
demo-check-off = O controle de fotos e telas está desligado: não está instalado neste computador.
