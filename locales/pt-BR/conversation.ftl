# Uma coisa de cada vez, em frases curtas.
welcome = Olá, eu sou o Anxin. Ajudo você a fazer a prova de vida uma vez por ano, para que o seu benefício continue chegando. É de graça. Nunca peço cartão do banco nem senha. Escolha um idioma:
language-ask = Escolha um idioma:
consent =
    Você vai gravar um vídeo de uns dez segundos, para eu ver que é você.

    Guardo o seu número de identidade, o seu nome, uma foto e o vídeo. Tudo fica cifrado; o vídeo é apagado depois de { $days } dias.
    Quando um vídeo dá certo, guardo uma imagem dele, no máximo três, para reconhecer você melhor na próxima vez. Uma marca sem imagem fica { $mark_days } dias: assim percebo se alguém manda uma cópia do seu vídeo.
    É de graça. Nunca peço cartão do banco, senha nem código.
    Você não precisa gravar um vídeo: toque em “Falar com uma pessoa” quando quiser, ou vá a um balcão de atendimento.
    Mande /forget quando quiser e eu esqueço esta conversa.

    Você concorda?
consent-declined = Tudo bem. Nada foi guardado. Volte quando quiser, vá a um balcão com o documento de identidade ou ligue para { $hotline }.
whom = Para quem é?
number-ask = Digite o seu número de identidade (18 caracteres).
number-removed = Obrigado. Para sua segurança, tirei desta conversa a mensagem com o seu número.
name-ask = Digite o seu nome como está no documento de identidade.
text-wanted = Por favor, digite no teclado e mande para mim.
confirm = { $identity } { $name }: é você?
enrolled = Muito bem, { $name }, o seu registro está feito.
photo-ask = Tire uma foto sua e mande para mim: de frente para a luz, sem chapéu, máscara ou óculos escuros. Toque no clipe 📎 e depois na câmera.
photo-wanted = Mande uma foto, como a de um documento de identidade.
photo-looking = Recebi a foto e estou olhando.
photo-accepted = A foto está boa. Já podemos usar.
photo-awaits = A foto está boa, obrigado. Como é a primeira, uma pessoa da equipe ainda vai comparar.
photo-old = Esta foto foi encaminhada. Tire uma nova agora, por favor.
tips = Vamos nos preparar. Sente-se de frente para uma janela ou lâmpada. O telefone na altura dos olhos. Mais ninguém na imagem. Quando tudo estiver pronto, toque no botão: você terá três minutos para gravar.
video-wanted = Grave um vídeo e mande para mim: foto, voz e texto não contam. Segure o botão redondo da câmera para gravar.
video-instead-of-photo = Primeiro preciso de uma foto. O vídeo vem um pouco depois.
looking = Recebi e estou olhando. Leva uns cinco segundos.
passed =
    ✅ Obrigado, { $name }. Sua prova de vida está feita.
    Número { $number }
    📅 { $on }
    Próxima vez: até { $deadline }. Eu aviso antes.
passed-restored =
    ✅ Obrigado, { $name }. Sua prova de vida está feita.
    Número { $number }
    📅 { $on }
    O pagamento volta já. Também { $months ->
        [one] será pago o mês parado
        [many] serão pagos os { $months } meses parados
       *[other] serão pagos os { $months } meses parados
    } desde { $since }.
    Próxima vez: até { $deadline }. Eu aviso antes.
receipt-card = Este é o seu recibo { $number }. Guarde bem: no balcão podem escanear e conferir.
receipt-none = Ainda não há recibo. Ele chega assim que a prova de vida estiver feita.
try-again = { $sentence } Vamos gravar de novo.
frame = Esta é uma imagem do seu vídeo.
person = ☎️ Você pode ligar para { $hotline } ou ir a qualquer balcão com o documento de identidade. Também posso pedir que uma pessoa olhe o seu caso. Aí é só esperar a resposta: não precisa de mais vídeos.
person-unknown = ☎️ Ligue para { $hotline }: uma pessoa atende. Você também pode ir a qualquer balcão com o documento de identidade, ou pedir à família que se sente com você.
cancelled = Tudo bem, paramos. Toque no botão quando quiser continuar.
forget-ask = Quer que eu esqueça esta conversa? O registro, as fotos que ninguém conferiu e as imagens dos vídeos são apagados. As provas já feitas ficam; os vídeos saem depois de { $days } dias.
forgotten = Tudo esquecido. O seu benefício não muda. Mande /start se quiser voltar.
kept = Tudo bem, nada mudou.
help =
    Eu sou o Anxin. Uma vez por ano ajudo você a fazer a prova de vida: você grava uns dez segundos de vídeo e tem a resposta na hora.

    📹 /certify fazer agora
    📅 /status ver como está tudo
    /receipt ver o recibo
    /family agir por um familiar
    /helpers quem pode agir por você
    /language mudar o idioma
    /cancel parar
    /forget esquecer esta conversa

    Nunca peço cartão do banco, senha nem código, e nunca mando endereço para pagamento.
    ☎️ Na dúvida, ligue para { $hotline }.
anything-else = Estou aqui. Para fazer a prova de vida ou ver como está tudo, toque em um botão.
button-old = Esse passo já passou, não faz mal. Continue com os botões abaixo.
edited = Vi que você mudou uma mensagem. Só leio as novas: mande de novo, por favor.
slow-down = Você está um pouco mais rápido que eu. Espere um minuto e mande de novo, por favor.
private-only = Há mais gente aqui, e eu precisaria do seu número de identidade. Toque no meu nome e fale comigo a sós.
challenge =
    📹 Grave uns dez segundos e faça devagar dois movimentos:
    1. { $first }
    2. { $second }
    Mande para mim em até { $minutes } minutos.
