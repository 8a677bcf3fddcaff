# El dinero se paró, o el registro se equivoca: qué pasó, desde cuándo y cómo vuelve.
stopped-in-order = Hola, { $name }. Con nosotros su pago no está parado; la próxima fe de vida es hasta el { $deadline }. Si no llegó el dinero, pregunte primero en su banco y después llame al { $hotline }.
stopped-due = Hola, { $name }. Con nosotros su pago todavía no está parado. Dé su fe de vida hasta el { $deadline } y no se parará. Si no llegó el dinero, llame al { $hotline }.
stopped-suspended =
    Hola, { $name }. La fe de vida no llegó hasta el { $deadline }, así que el pago está parado desde { $since }. Grabe ahora un video: vuelve enseguida, y { $months ->
        [one] el mes parado se paga
        [many] los { $months } meses parados se pagan
       *[other] los { $months } meses parados se pagan
    } también.
stopped-documents-required = Hola, { $name }. La fe de vida no llegó hasta el { $deadline }; el pago está parado desde { $since }, hace mucho. Además de un video, hay que ver: { $papers }. Entonces vuelve enseguida, con { $months ->
    [one] el mes parado
    [many] los { $months } meses parados
   *[other] los { $months } meses parados
}.
stopped-closed = Hola, { $name }. El registro dice que su pensión terminó el { $on }. Si no es así, toque ahora el botón de abajo y una persona lo verá lo primero.
or = { " o " }
document-no-crime-certificate = certificado de antecedentes
document-exit-entry-record = certificado de entradas y salidas
document-identity-card = documento de identidad
document-household-register = libro de familia
document-residence-permit = permiso de residencia
document-life-certificate = certificado de vida
mistake-ask = No se preocupe, se puede arreglar. ¿Qué dice de usted el registro?
mistake-taken = Está apuntado y va antes que todo lo demás. Una persona responderá antes del { $promised_at }. Grabe ahora un video para que le veamos: es lo más rápido.
reviewer-marked-dead = Tengo su video. Una persona lo verá lo primero, responderá antes del { $promised_at } y arreglará el registro. No tiene que hacer nada.
reviewer-marked-away = Tengo su video. Una persona lo verá lo primero, responderá antes del { $promised_at } y arreglará el registro. No tiene que hacer nada.
reason-marked-dead = ❗Urgente: la persona dice que el registro la da por muerta, y vive. Vea primero el video; si no hay, llame enseguida. Si aprueba, una pensión terminada sigue.
reason-marked-away = ❗Urgente: la persona dice que el registro la da por ausente o en prisión, y no es así. Vea primero el video; si no hay, llame enseguida. Si aprueba, una pensión terminada sigue.
button-stopped = Mi dinero no llega
button-mistake = Eso no es así
button-marked-dead = Dice que he muerto
button-marked-away = Dice ausente o en prisión
command-stopped = Mi dinero no llega
command-mistake = El registro se equivoca conmigo
