# Agir por um familiar: primeiro se pergunta à pessoa; ela pode dizer não e encerrar quando quiser.
button-helpers = Quem pode agir por mim
button-add-relative = Incluir um familiar
button-retype-relative = Não, digitar de novo
button-together = Estamos juntos agora
button-apart = Estamos longe
button-kin-agree = Concordo
button-kin-decline = Não concordo
button-kin-who = Quem é?
button-kin-choose = Para esta pessoa
button-kin-end = Encerrar
button-kin-end-sure = Sim, encerrar
button-kin-film = 📹 Gravar a permissão
button-kin-others = Outros dois movimentos
command-family = Minha família
command-helpers = Quem pode agir por mim
for-relative = 👪 Agora é para { $name }. Passe o telefone, por favor, para que a própria pessoa olhe para a câmera.
family-first = Você pode agir por seus pais ou sua família; eles permitem uma vez. Para incluir alguém, toque no botão.
family-more = Para agir por mais um familiar, toque no botão abaixo.
family-own =
    👤 { $name } (você) { $identity }
    { $standing }; a próxima vez: até { $deadline }.
family-card =
    👪 { $name } { $identity }
    { $standing }; a próxima vez: até { $deadline }.
    Você pode agir até { $until }.
family-in-order = Tudo em ordem
family-due = Está chegando a hora
family-suspended = O pagamento está parado
family-documents-required = O pagamento está parado e faltam papéis
family-closed = O benefício terminou
kin-number-ask = Digite o número de identidade do seu familiar (18 caracteres).
kin-name-ask = Digite o nome do seu familiar como está no documento de identidade.
kin-confirm = { $identity } { $name }: é o seu familiar?
kin-called-ask = Seu familiar vai ver quem pergunta. Escreva quem é você, por exemplo: a filha Li Min. Só letras, sem telefone.
kin-way-ask = Seu familiar permite uma vez. Se estão juntos, ele fala num vídeo no seu telefone. Se estão longe, responde no telefone dele.
kin-asked = Certo. Se { $name } já conversa comigo, a minha pergunta está lá; espera até { $until }. Se não, mande o link abaixo.
kin-link =
    Mande este link ao seu familiar; ele abre a pergunta. Serve uma vez.
    { $link }
kin-link-card = Seu familiar também pode escanear esta imagem com o telefone.
kin-link-opened = { $called } quer fazer a prova de vida por um familiar, e eu pergunto primeiro a essa pessoa. Faça o cadastro, por favor, e eu pergunto se concorda.
kin-not-yours = Esta pergunta é para outra pessoa. Ela deve abrir o link no próprio telefone.
kin-question = 👪 Alguém quer agir por você: { $called }. Você fica sabendo de tudo e pode encerrar quando quiser. Responda até { $until }. Você concorda?
kin-who = Essa pessoa escreveu “{ $called }”, { $at }, e sabe o seu número e o seu nome. Não posso garantir que seja verdade. Ligue antes para a família; na dúvida, diga não. Sem o seu sim, nada se faz.
kin-agreed = Certo. { $called } pode agir por você até { $until }. Eu conto tudo o que fizer. Para encerrar, mande /helpers.
kin-declined = Certo, você não concordou. { $called } não pode agir por você nem perguntar de novo por um mês.
helper-card =
    👪 { $called }
    Pode agir por você desde { $since } até { $until }.
helpers-none = Agora ninguém pode agir por você. Se um familiar pedir, eu pergunto antes.
helper-end-ask = Quer que { $called } não aja mais por você?
helper-ended = Certo. { $called } não pode mais agir por você nem ver como está.
help-end-ask = Não quer mais agir por { $name }? Para voltar, seria preciso perguntar de novo.
help-ended = Certo. Você não age mais por { $name } nem vê como está.
vow =
    📹 Passe o telefone para { $name }. A pessoa olha para a câmera e diz: Concordo que { $called } aja por mim. Depois, devagar, dois movimentos:
    1. { $first }
    2. { $second }
    Mande logo em seguida.
vow-none-left = Não sobram movimentos. Você pode começar de novo, ou o familiar responde no próprio telefone.
vow-passed = ✅ { $name } concordou. Você pode agir até { $until }. Eu conto à pessoa tudo o que for feito.
vow-refused = Uma pessoa olhou: aqui um vídeo não basta; não é culpa sua. Vão juntos a qualquer balcão com o documento de identidade, ou liguem para { $hotline }.
tiding-help-asked = 👪 Alguém quer agir por você: { $called }. Você fica sabendo de tudo e pode encerrar quando quiser. Responda até { $until }. Você concorda?
tiding-help-agreed = ✅ { $name } concordou. Você pode agir até { $until }.
tiding-help-declined = { $name } não quer que você aja. Converse antes com a família.
tiding-helper-bound = 👪 Você permitiu que { $called } aja por você até { $until }. Se não é o que quer, encerre agora.
tiding-helper-filmed = 👪 { $called } acabou de mandar um vídeo com a sua prova de vida. Eu conto o resultado.
tiding-helper-review = 👪 Uma pessoa vai ver o vídeo que { $called } mandou por você e responde até { $promised_at }. O seu pagamento não muda.
tiding-helper-asked-person = 👪 { $called } pediu que uma pessoa olhe o seu caso. A resposta vem até { $promised_at }.
tiding-help-revoked = { $name } encerrou a permissão. Você não pode mais agir nem ver como está.
tiding-help-laid-down = 👪 { $called } não age mais por você.
tiding-help-ends-soon = 📅 Você pode agir por { $name } até { $until }. Para continuar, pergunte mais uma vez.
tiding-helper-ends-soon = 📅 { $called } pode agir por você até { $until }. Para continuar, diga sim quando perguntarem.
tiding-help-over = Acabou o tempo de agir por { $name }. Para continuar, pergunte mais uma vez.
tiding-helper-over = Acabou o tempo em que { $called } podia agir por você.
is-yourself = Este número é o seu. Para fazer por você, toque no botão abaixo.
name-unfit = Escreva só letras, sem números nem endereços, no máximo 20. Por exemplo: a filha Li Min.
too-many-people = Uma conversa não pode agir por mais pessoas. Encerre uma antes de incluir outra.
too-many-helpers = Por uma pessoa não podem agir mais. Encerre um antes de incluir outro.
asked-before = Da última vez a pessoa não concordou. Converse antes com a família; dá para perguntar de novo depois de { $until }. Juntos, podem gravar a permissão quando quiserem.
ask-over = Esta pergunta já passou ou já foi respondida. Se ainda precisar, o familiar pergunta de novo.
standing-in-order-relative = 👪 { $name } recebe como sempre. A próxima prova de vida é até { $deadline }.
standing-due-relative = 👪 { $name } precisa fazer a prova de vida até { $deadline }. Juntos, leva um minuto.
standing-suspended-relative = 👪 O pagamento de { $name } está parado desde { $since }, porque não houve prova de vida até { $deadline }. Com uma agora volta logo, e os meses parados são pagos.
standing-documents-required-relative = 👪 { $name } está há muito tempo sem prova de vida. Faça uma agora; depois uma pessoa olha um atestado de antecedentes ou um registro de viagens, e os meses parados são pagos.
standing-closed-relative = 👪 No cadastro o benefício de { $name } terminou. Se não é assim, toque em “Falar com uma pessoa”.
reminder-of-relative = 👪 Para o seu familiar: { $text }
reviewer-consent = Já tenho o vídeo. Uma pessoa vai ver se há permissão e responde até { $promised_at }. Não precisa fazer mais nada.
reason-consent = Este vídeo não é prova de vida: a pessoa dá permissão a um familiar. Veja se é ela, ouça se diz que concorda e se está à vontade. Na dúvida, não aprove.
choose-approve-consent = { $name }: é a pessoa diante da câmera e ela permite livremente a “{ $called }”? Depois esse familiar pode agir.
desk-approve-consent = É ela e dá permissão
