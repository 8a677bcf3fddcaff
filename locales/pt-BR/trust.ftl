# Como saber que sou eu.
code-words = romã·favo de mel·sabiá·ipê amarelo·bule azul·lamparina·vitória·libélula·rosa branca·paçoca·rede·lanterna·jabuticaba·ladeira·chapéu·videira·jangada·cachecol·cereja·lua cheia·boneco·pamonha·jasmim·girassol
code-word-front =
    Palavra da família: { $word }
    { $text }
code-word-given = A palavra da sua família é “{ $word }”. Ela vem em toda mensagem que eu começo; sem ela, não sou eu. Conte à família e a mais ninguém.
code-word-ask = Escolha uma palavra da família. Toque em uma abaixo ou digite a sua: de 2 a 12 letras, sem algarismos. Toda mensagem que eu começo vai trazer a palavra.
code-word-change = A palavra da sua família agora é “{ $word }”. Para mudar, toque em uma abaixo ou digite a sua: de 2 a 12 letras, sem algarismos.
code-word-chosen = Muito bem, a palavra da sua família é “{ $word }”. Ela vem em toda mensagem que eu começo; sem ela, não sou eu. Conte à família e a mais ninguém.
code-word-unfit = Não consigo guardar esta palavra. Use de 2 a 12 letras, sem algarismos nem sinais, e não o seu nome.
button-code-word = Outra palavra da família
command-codeword = A palavra da família
tiding-code-word-changed = A sua família escolheu outra palavra. A partir de hoje toda mensagem que eu começo traz a palavra acima.
really = Sou eu. Toda mensagem que eu começo traz a palavra da sua família, “{ $word }”; sem ela, não sou eu. Nunca peço cartão do banco, senha nem código, e nunca mando endereço para pagamento. Na dúvida, ligue para { $hotline }.
really-without-word = Nunca peço cartão do banco, senha nem código, e nunca mando endereço para pagamento. Depois do registro, toda mensagem que eu começo traz a palavra da sua família. Na dúvida, ligue para { $hotline }.
button-really = É você mesmo?
command-really = É você mesmo?
really-hint =
    { $text }
    Não tem certeza de que sou eu? Toque em /really
