# Sem vídeo próprio: postos perto, visitas, vídeo ao vivo, ajuda de outro lugar.
button-ways = Outras formas
button-points = Postos perto de mim
button-visit = Visita em casa
button-live = Marcar conversa por vídeo
button-elsewhere = Moro em outro lugar
button-other-time = Outro horário
key-place = 📍 Mandar onde estou
command-points = Postos perto de mim
command-visit = Uma visita em casa
command-live = Marcar conversa por vídeo
command-elsewhere = Moro em outro lugar
ways = Há outras formas, e todas valem igual: ir a um posto perto; receber uma pessoa da equipe em casa; ou marcar um horário e conversar aqui por vídeo. Se mora em outro lugar, mande /elsewhere.
points-ask = Onde você está? Toque em “Mandar onde estou”, ou toque no lugar onde mora.
points-none = Ainda não há lista de postos aqui. Ligue para { $hotline } e dirão o balcão mais perto. Se não pode sair, uma pessoa pode visitar você.
points-found =
    { $count ->
        [one] Há um posto.
        [many] Aqui há { $count } postos, o mais perto primeiro.
       *[other] Aqui há { $count } postos, o mais perto primeiro.
    }
point = 📍 { $name } ({ $kind })
point-metres = a uns { $metres } metros de você
point-kilometres = a uns { $kilometres } quilômetros de você
point-facts =
    Horário: { $hours }
    Telefone: { $telephone }
    Leve, por favor: { $bring }
hindrance-ask = Por que um vídeo é difícil? Toque em uma resposta ou escreva uma frase.
hindrance-cannot-move = Não me movo bem
hindrance-cannot-see-or-hear = Não vejo ou não ouço bem
hindrance-no-help = Ninguém me ajuda
hindrance-other = Outro motivo:
address-ask = Aonde a pessoa deve ir? Escreva o endereço completo: cidade ou rua, bairro ou bloco, número. Ele fica cifrado e depois é apagado.
address-again = Escreva um pouco mais do endereço: cidade ou rua, bairro ou bloco, número.
telephone-ask = Escreva um telefone onde possamos falar com você.
telephone-again = Este número parece incompleto. Escreva o telefone mais uma vez.
half-day = desde { $at }
half-day-ask = Que meio dia é bom para você? Toque em um.
quarter = { $at }
quarter-ask = Que horário é bom para você? Toque em um. A conversa dura quinze minutos.
time-chosen = Muito bem: { $at }.
time-taken = Alguém acabou de pegar este horário. Escolha outro, por favor.
times-none = Agora não há horário livre; em alguns dias haverá. Se for urgente, vá a um posto perto ou ligue para { $hotline }.
visit-agree = Uma pessoa vai à sua casa no meio dia desde { $at }, de graça. Deixe o documento de identidade à mão. Combinamos assim?
live-agree = { $at }: uma pessoa conversa com você aqui por vídeo, uns quinze minutos. Eu aviso na hora. Combinamos assim?
visit-booked = 📅 Combinado: no meio dia desde { $at } uma pessoa vai à sua casa. Deixe o documento de identidade à mão. Ela não cobra nada nem pede cartão do banco ou senha.
live-booked = 📅 Combinado: { $at }, uma pessoa conversa com você aqui por vídeo. Aviso na noite anterior e dez minutos antes.
appointment-move = Outro horário
appointment-cancel = Cancelar
appointment-over = Este horário não existe mais. Para marcar outro, toque no botão.
elsewhere-ask = Onde você mora agora? Escreva o estado, a cidade e o bairro. Pedimos ao escritório de lá que ajude você.
elsewhere-asked = Número { $number }. Pedimos ao escritório em { $place } que ajude você. Vá lá a qualquer balcão com o documento de identidade e diga este número. Aviso assim que estiver feito.
session-begins = Uma pessoa da equipe está aqui agora. Leia o que ela pede e responda com um vídeo curto: segure o botão redondo. Só ela vê o que você escreve e mostra.
session-asks = Equipe: { $words }
session-movements =
    Faça devagar estes dois movimentos em um vídeo curto e mande:
    1. { $first }
    2. { $second }
session-seen = A pessoa já está vendo. Espere um momento.
session-video-wanted = Segure o botão redondo da câmera e grave um vídeo curto. Você também pode digitar.
session-unheard-person = Não chegou à pessoa. Mande mais uma vez, por favor.
session-runs = A sua conversa por vídeo está em andamento. Leia o que pedem e responda com o botão redondo da câmera.
# Para a equipe.
agenda-visit = Visitas em { $on }: { $count }
agenda-live = Conversas por vídeo em { $on }: { $count }
agenda-line = { $number }. { $at } · { $name }
agenda-before = Dia anterior
agenda-after = Dia seguinte
agenda-met = ✅ Vista em pessoa
agenda-not-met = Não havia ninguém
agenda-call-off = Desmarcar
agenda-met-ask = É a pessoa do documento de identidade? Ao anotar, a prova de vida conta na hora.
agenda-call-off-ask = Por que foi desmarcado? A pessoa fica sabendo.
call-off-nobody-free = Ninguém está livre
call-off-weather = O tempo
call-off-asked-by-phone = Ligaram para desmarcar
called-off = Desmarcado; a pessoa fica sabendo.
not-met-again = Anotado. Novo horário: { $at }. A pessoa fica sabendo e pode mudar.
not-met-no-time = Anotado. Agora não há horário livre; pedimos à pessoa que marque de novo em alguns dias.
doorstep = { $name } { $identity } · desde { $at }
doorstep-where = { $district } { $address } · ☎️ { $telephone }
papers-needed = Faz muito tempo: os papéis exigidos também precisam ser vistos.
recorded = ✅ Anotado: { $on }, número { $number }. A pessoa fica sabendo e recebe o recibo.
record-number = Anote uma prova de vida feita em pessoa. Digite o número de identidade da pessoa. Para sair, mande /queue.
record-name = Digite o nome como está no documento de identidade.
record-channel = { $name } { $identity }: onde foi feita?
record-day = Em que dia? Toque em um ou escreva a data, por exemplo 2026-11-20.
record-look = Olhe mais uma vez: { $name } { $identity }, { $on }, { $channel }. Ao anotar, a prova de vida conta na hora.
day = { $on }
day-not-allowed = Este dia não pode ser anotado: faz muito tempo, ainda não chegou ou é anterior à última prova de vida. Confira a data.
meeting-over = Este horário já foi cancelado, mudado ou resolvido.
not-yet = Ainda é cedo. Comece no horário combinado.
session-open = { $name } está na linha. O que você digita vai para a pessoa; os vídeos dela aparecem aqui na hora.
session-says = { $name }: { $words }
session-answer = Vídeo de { $name }
session-next = E agora?
session-draw = Sortear dois movimentos
session-certify = ✅ Dar como feita
session-end = Hoje não
session-drawn = Pedimos à pessoa: { $first }, { $second }.
session-look = { $name }: a pessoa do documento estava agora diante da câmera, viva e ao vivo? Ao aprovar, a prova de vida conta na hora.
session-closed = Terminado sem prova de vida. A pessoa fica sabendo o que mais há.
session-unheard = Não chegou ao outro lado. Tente de novo ou telefone.
session-words-wanted = Digite, por favor, e eu passo adiante.
elsewhere-list = Ajuda de outro lugar: { $count } esperando.
elsewhere-line = { $number } · { $name } { $identity } · { $place } · { $on }
assisting-ask = Que escritório viu a pessoa? Escreva o nome dele. Para sair, mande /queue.
assisting-look = Olhe mais uma vez: { $place } viu a pessoa com o documento. Ao anotar, a prova de vida conta na hora.
# O que dizemos primeiro.
tiding-appointment-booked =
    📅 Combinado: { $kind ->
        [visit] no meio dia desde { $at } uma pessoa vai à casa para a prova de vida.
       *[live] { $at }, uma pessoa faz a prova de vida por vídeo na conversa.
    }
tiding-appointment-cancelled =
    { $kind ->
        [visit] A visita foi cancelada: { $at }.
       *[live] A conversa por vídeo foi cancelada: { $at }.
    } Você pode marcar de novo quando quiser.
tiding-called-off-nobody-free = Sentimos muito: ninguém está livre no horário marcado ({ $at }), por isso foi cancelado. Escolha outro. O seu benefício não muda.
tiding-called-off-weather = Sentimos muito: por causa do tempo o horário marcado ({ $at }) foi cancelado. Escolha outro. O seu benefício não muda.
tiding-called-off-asked-by-phone = Como a família pediu por telefone, o horário marcado ({ $at }) foi cancelado. Você pode marcar outro quando quiser.
tiding-visit-missed = Uma pessoa foi e não encontrou você. Novo horário: o meio dia desde { $at }. Você pode mudar.
tiding-visit-missed-no-time = Uma pessoa foi ({ $at }) e não encontrou você. Marque outro horário em alguns dias, por favor.
tiding-session-ended = A conversa por vídeo de hoje terminou. Desta vez não foi possível; não é culpa sua. Você pode marcar outra ou ir a um posto perto. O seu benefício não muda.
tiding-appointment-eve =
    Um lembrete: { $kind ->
        [visit] no meio dia desde { $at } uma pessoa vai à sua casa. Deixe o documento de identidade à mão. Ela não cobra nada nem pede cartão do banco ou senha.
       *[live] { $at }, uma pessoa conversa com você aqui por vídeo. Sente-se onde há luz, com o documento à mão.
    }
tiding-appointment-soon = Daqui a dez minutos uma pessoa conversa com você aqui por vídeo. Sente-se onde há luz, de frente para ela, com o telefone pronto.
tiding-session-waits = { $name } tem conversa por vídeo: { $at }. Mande /sessions para começar.
staff-also = Você também pode mandar: /visits visitas em casa · /sessions conversas por vídeo · /elsewhere ajuda de outro lugar · /record o que foi feito pessoalmente.
