# Para quem decide: por que um caso está aqui e o que olhar primeiro. A pessoa nunca lê isto.
reason-asked-for = A pessoa pediu que alguém olhasse. Talvez não haja vídeo: veja o que há, ou ligue.
reason-attempts-used = Todos os vídeos que as regras permitem foram mandados e nenhum passou. Compare o último com a foto e veja o que atrapalhou.
reason-machine-unsure = O rosto chega perto da foto, mas não o bastante para a máquina dizer sozinha. Compare as melhores imagens com a foto.
reason-looks-replayed = O vídeo mostra sinais de uma foto, uma tela ou uma gravação montada diante da câmera. Os sinais estão na lista com o lugar e os segundos: olhe primeiro ali, nas bordas do rosto e da imagem. Cada um pode ter uma causa honesta: uma lâmpada, uma janela, uma câmera gasta. Na dúvida, peça que a pessoa venha ou fale com ela ao vivo.
reason-passive-check-missing = Todo o resto passou, mas esta máquina não tem o controle de fotos e telas. Procure uma borda, um reflexo, um desenho de listras, e pele que se move em bloco.
reason-reference-old = Nossa foto mais nova tem mais de seis anos. Compare o que não envelhece: as orelhas, a distância dos olhos, a forma do nariz; peça uma foto mais nova.
reason-reference-awaits-review = O vídeo passou com uma foto que a própria pessoa tirou e ninguém conferiu. Compare antes de tudo com o documento de identidade.
reason-documents-awaited = O vídeo passou. Depois de tanto tempo sem prova de vida, são precisos também os papéis que as regras pedem.
reason-examination-lost = A máquina não conseguiu olhar este vídeo. Nada se sabe dele: veja inteiro.
reason-refused-before = O vídeo passou, mas desde a última prova de vida um colega mandou esta pessoa ao balcão. O histórico diz quando: olhe com atenção.

# Entrar na equipe.
staff-welcome = Olá, { $name }. Agora você pode decidir casos. Mande /queue quando quiser para ver quais esperam. O que se vê aqui é sobre pessoas: não mostre a ninguém e nunca decida sobre quem você conhece.

# A lista.
queue-empty = Nenhum caso espera agora.
queue = { $count ->
    [one] Um caso espera.
    [many] { $count } casos esperam. Primeiro, o que foi prometido antes.
   *[other] { $count } casos esperam. Primeiro, o que foi prometido antes.
}
queue-case = { $number }. { $name } · prometido até { $promised_at } · { $hours ->
    [0] espera há menos de uma hora
    [one] espera há { $hours } hora
    [many] espera há { $hours } horas
   *[other] espera há { $hours } horas
}
queue-case-late = { $number }. { $name } · ⏰ era prometido até { $promised_at } · { $hours ->
    [0] espera há menos de uma hora
    [one] espera há { $hours } hora
    [many] espera há { $hours } horas
   *[other] espera há { $hours } horas
}
queue-taken = Está com { $name } até { $until }.
desk-queue = Ver a lista
desk-take = { $number } · ver { $name }
desk-choose = Voltar
desk-approve = ✅ Aprovar
desk-ask-again = 📹 Pedir outro vídeo
desk-refuse = Ao balcão
desk-hand-back = Devolver à lista
desk-approve-sure = Sim, é esta pessoa
desk-approve-papers = Sim, e vi os papéis
handed-back = Voltou para a lista.
case-taken = { $name } está com este caso até { $until }.
case-settled = Este caso não espera mais: outra pessoa decidiu, ou o vídeo passou nesse meio-tempo.
claim-over = Este caso não está mais com você. Pegue de novo na lista.
own-case = Este caso é seu, ou da pessoa registrada na sua conversa. Um colega precisa decidir.
still-looked-at = A máquina ainda está olhando o último vídeo. Tente de novo daqui a um minuto.
nothing-to-approve = Não há vídeo neste caso. Peça um à pessoa, ou mande-a a um balcão.
papers-not-shown = Depois de tanto tempo, os papéis precisam ser vistos antes de aprovar.
benefit-ended = O registro diz que este benefício terminou. Isso se resolve primeiro; aqui não dá para aprovar.

# O caso aberto.
file-head =
    { $name }  { $identity }
    Resposta prometida até { $promised_at }
file-standing-in-order = O pagamento segue normal.
file-standing-due = O pagamento segue; a prova de vida está perto.
file-standing-suspended = O pagamento está parado. Se aprovar, ele volta e os meses parados são pagos.
file-standing-documents-required = O pagamento está parado há muito tempo. Além do vídeo, os papéis que as regras pedem precisam ter sido vistos.
file-standing-closed = O registro diz que o benefício terminou.
file-never-certified = Não há aqui nenhuma prova de vida anterior.
file-certifications = { $count ->
    [one] Uma prova de vida anterior:
    [many] { $count } provas de vida anteriores, a última primeiro:
   *[other] { $count } provas de vida anteriores, a última primeiro:
}
file-certification = { $on } · { $channel } · { $number }
file-attempts = { $count ->
    [one] Um vídeo neste caso:
    [many] { $count } vídeos neste caso, o último no fim:
   *[other] { $count } vídeos neste caso, o último no fim:
}
file-attempt = { $number }. { $at } · { $found }
file-attempt-open = A máquina não terminou.
file-held = É seu até { $until }.
file-video = O último vídeo. Olhe os movimentos e as bordas do rosto.
file-no-video = Não há vídeo.
file-no-photo = Não há foto para comparar.
file-photo-unchecked = Tirada pela própria pessoa; ninguém comparou ainda com o documento de identidade.
file-sheet = O que a máquina viu.
file-no-sheet = Desta vez não foi possível desenhar a folha.
file-not-shown = Uma peça não pode ser mostrada aqui.

channel-self-video = vídeo próprio
channel-reviewed-video = vídeo próprio, decidido pela equipe
channel-helper-video = vídeo feito por um parente
channel-live-session = vídeo ao vivo
channel-counter = balcão
channel-community-point = posto do bairro
channel-bank = balcão do banco
channel-home-visit = visita em casa
channel-data-matching = cruzamento de dados
channel-other-place = ajuda de outro lugar

# Decidir.
choose = { $name }: o que você decide?
choose-approve = { $name }: é a pessoa da foto, viva, diante da câmera quando foi gravado? A prova de vida conta na hora.
choose-approve-papers = { $name }: é a pessoa da foto, viva, diante da câmera quando foi gravado? E os papéis foram vistos por você ou um colega?
choose-ask-again = { $name }: por que é preciso outro vídeo? A pessoa lê isso em uma frase gentil.
choose-refuse = { $name }: por que não se resolve por vídeo? A pessoa fica sabendo como ir a um balcão. Até uma prova de vida contar, só uma pessoa aprova os vídeos dela.
asking-fresh = Precisa de um vídeo novo
asking-light = A luz está fraca
asking-face = O rosto não está inteiro
asking-movements = Movimentos pouco claros
asking-alone = Há mais gente
asking-directly = Difícil ver o rosto
asking-photo = Precisa de uma foto nova
refusal-another-person = É outra pessoa
refusal-not-recorded-live = Não foi gravado ao vivo
refusal-papers-missing = Faltam os papéis
refusal-cannot-tell = Um vídeo não basta
ruled-approved = ✅ Aprovado. A pessoa fica sabendo e recebe o recibo.
ruled-asked-again = 📹 Outro vídeo foi pedido. A pessoa fica sabendo por quê.
ruled-refused = Encerrado. A pessoa fica sabendo como ir a um balcão.
