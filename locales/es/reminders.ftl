# Ha llegado el día y hablamos primero; avisar otro día; a qué horas podemos.
reminder-due =
    Hola, { $name }. Dé la fe de vida hasta el { $deadline }; { $days ->
        [one] es mañana
        [many] quedan { $days } días
       *[other] quedan { $days } días
    }. Se hace en un minuto.
reminder-last-day = Hola, { $name }. Hoy, { $deadline }, es el último día para la fe de vida. Se hace en un minuto, y el pago sigue como siempre.
reminder-suspended = Hola, { $name }. La pensión está parada desde { $since }, porque no llegó la fe de vida hasta el { $deadline }. Hágala ahora: el pago vuelve enseguida, y los meses parados también se pagan.
reminder-papers-soon = Hola, { $name }. La pensión está parada desde { $since }. Dé la fe de vida hasta el { $deadline } y se paga todo; después de ese día hace falta además un certificado de antecedentes o de entradas y salidas.
reminder-papers = Hola, { $name }. La pensión está parada desde { $since }. Primero dé la fe de vida; después una persona mira un certificado de antecedentes o de entradas y salidas, y se pagan los meses parados.
reminder-button-now = 📹 Hacerlo ahora
reminder-button-later = 📅 Avisar más tarde
reminder-button-somebody = ☎️ Alguien me ayudará
somebody = Muy bien, alguien le ayuda. Su familia puede hacerlo por usted, o una persona de la oficina lo mira.
later-ask = ¿Cuándo le aviso?
later-1 = Mañana
later-3 = Dentro de tres días
later-7 = Dentro de una semana
later-chosen = Muy bien, le avisaré el { $on }. Si quiere hacerlo antes, toque el botón cuando quiera.
too-late-to-wait = El último día está cerca y no puede esperar. Se hace en un minuto; o pida que alguien le ayude.
command-timezone = Vivo en otra zona horaria
zone-ask = ¿Qué hora marca ahora su reloj? Escríbala así: 9:30, o 14:30 por la tarde. Yo solo escribo primero entre las 9 de la mañana y las 8 de la tarde de su día.
zone-again = Escriba solo la hora, por ejemplo 9:30, o 14:30 por la tarde.
zone-set = Muy bien, donde usted está son ahora las { $at }. Solo escribo primero entre las 9 de la mañana y las 8 de la tarde de su día.
