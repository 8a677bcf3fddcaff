# O dia chegou e falamos primeiro; avisar outro dia; a que horas podemos.
reminder-due =
    Olá, { $name }. Faça a prova de vida até { $deadline }; { $days ->
        [one] é amanhã
        [many] faltam { $days } dias
       *[other] faltam { $days } dias
    }. Leva um minuto.
reminder-last-day = Olá, { $name }. Hoje, { $deadline }, é o último dia para a prova de vida. Leva um minuto, e o pagamento segue normal.
reminder-suspended = Olá, { $name }. O benefício está parado desde { $since }, porque a prova de vida não chegou até { $deadline }. Faça agora: o pagamento volta na hora, e os meses parados também são pagos.
reminder-papers-soon = Olá, { $name }. O benefício está parado desde { $since }. Faça a prova de vida até { $deadline } e tudo é pago; depois desse dia é preciso também um atestado de antecedentes ou um registro de viagens.
reminder-papers = Olá, { $name }. O benefício está parado desde { $since }. Primeiro faça a prova de vida; depois uma pessoa olha um atestado de antecedentes ou um registro de viagens, e os meses parados são pagos.
reminder-button-now = 📹 Fazer agora
reminder-button-later = 📅 Avisar mais tarde
reminder-button-somebody = ☎️ Alguém vai me ajudar
somebody = Muito bem, alguém ajuda você. A família pode fazer por você, ou uma pessoa da equipe olha o caso.
later-ask = Quando devo avisar?
later-1 = Amanhã
later-3 = Daqui a três dias
later-7 = Daqui a uma semana
later-chosen = Muito bem, aviso em { $on }. Se quiser fazer antes, toque no botão quando quiser.
too-late-to-wait = O último dia está perto e não dá para esperar. Leva um minuto; ou peça que alguém ajude.
command-timezone = Moro em outro fuso horário
zone-ask = Que horas são agora no seu relógio? Escreva assim: 9:30, ou 14:30 à tarde. Eu só escrevo primeiro entre as 9 da manhã e as 8 da noite do seu dia.
zone-again = Escreva só a hora, por exemplo 9:30, ou 14:30 à tarde.
zone-set = Muito bem, aí são agora { $at }. Só escrevo primeiro entre as 9 da manhã e as 8 da noite do seu dia.
