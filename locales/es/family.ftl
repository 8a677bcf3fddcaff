# Actuar por un familiar: primero se pregunta a la persona; puede decir que no y terminarlo cuando quiera.
button-helpers = Quién puede actuar por mí
button-add-relative = Añadir un familiar
button-retype-relative = No, escribirlo otra vez
button-together = Ahora estamos juntos
button-apart = Estamos lejos
button-kin-agree = Estoy de acuerdo
button-kin-decline = No estoy de acuerdo
button-kin-who = ¿Quién es?
button-kin-choose = Para esta persona
button-kin-end = Terminarlo
button-kin-end-sure = Sí, terminarlo
button-kin-film = 📹 Grabar el permiso
button-kin-others = Otros dos movimientos
command-family = Mi familia
command-helpers = Quién puede actuar por mí
for-relative = 👪 Ahora es para { $name }. Dele el teléfono, por favor, para que mire a la cámara en persona.
family-first = Puede actuar por sus padres o su familia; ellos dan permiso una vez. Para añadir a alguien, toque el botón.
family-more = Para actuar por otro familiar, toque el botón de abajo.
family-own =
    👤 { $name } (usted) { $identity }
    { $standing }; la próxima vez: hasta el { $deadline }.
family-card =
    👪 { $name } { $identity }
    { $standing }; la próxima vez: hasta el { $deadline }.
    Puede actuar hasta el { $until }.
family-in-order = Todo en orden
family-due = Toca pronto
family-suspended = El pago está parado
family-documents-required = El pago está parado y faltan papeles
family-closed = La prestación ha terminado
kin-number-ask = Escriba el número de identidad de su familiar (18 caracteres).
kin-name-ask = Escriba el nombre de su familiar como está en el documento de identidad.
kin-confirm = { $identity } { $name }: ¿es su familiar?
kin-called-ask = Su familiar verá quién pregunta. Escriba quién es usted, por ejemplo: su hija Li Min. Solo letras, sin teléfono.
kin-way-ask = Su familiar da permiso una vez. Si están juntos, lo dice en un video en su teléfono. Si están lejos, contesta en el suyo.
kin-asked = Bien. Si { $name } ya habla conmigo, mi pregunta está allí y se puede contestar antes del { $until }. Si no, mándele el enlace de abajo.
kin-link =
    Mande este enlace a su familiar; abre la pregunta. Sirve una vez.
    { $link }
kin-link-card = Su familiar también puede escanear esta imagen con el teléfono.
kin-link-opened = { $called } quiere dar la fe de vida por un familiar, y yo pregunto primero a esa persona. Regístrese, por favor, y le pregunto si está de acuerdo.
kin-not-yours = Esta pregunta es para otra persona. Que abra el enlace en su propio teléfono.
kin-question = 👪 Alguien quiere actuar por usted: { $called }. Sabrá todo lo que haga y puede terminarlo cuando quiera. Conteste antes del { $until }. ¿Está de acuerdo?
kin-who = Esa persona escribió «{ $called }», el { $at }, y conoce su número y su nombre. No puedo asegurar que sea cierto. Llame antes a su familia; si duda, diga que no. Sin su sí no se puede hacer nada.
kin-agreed = Bien. { $called } puede actuar por usted hasta el { $until }. Le cuento todo lo que haga. Para terminarlo, mande /helpers.
kin-declined = Bien, no está de acuerdo. { $called } no puede actuar por usted ni volver a preguntar en un mes.
helper-card =
    👪 { $called }
    Puede actuar por usted desde el { $since } hasta el { $until }.
helpers-none = Ahora nadie puede actuar por usted. Si un familiar lo pide, le pregunto antes.
helper-end-ask = ¿Quiere que { $called } ya no actúe por usted?
helper-ended = Bien. { $called } ya no puede actuar por usted ni ver cómo está.
help-end-ask = ¿Ya no quiere actuar por { $name }? Para volver a hacerlo, tendría que preguntar otra vez.
help-ended = Bien. Ya no actúa por { $name } ni ve cómo está.
vow =
    📹 Dé el teléfono a { $name }. Mira a la cámara y dice: Estoy de acuerdo en que { $called } actúe por mí. Luego, despacio, dos movimientos:
    1. { $first }
    2. { $second }
    Mándelo enseguida.
vow-none-left = No quedan bastantes movimientos. Puede empezar de nuevo, o su familiar contesta en su propio teléfono.
vow-passed = ✅ { $name } está de acuerdo. Puede actuar hasta el { $until }. Le cuento todo lo que se haga.
vow-refused = Una persona lo ha mirado: aquí un video no basta; no es culpa suya. Vayan juntos a cualquier ventanilla con el documento de identidad, o llamen al { $hotline }.
tiding-help-asked = 👪 Alguien quiere actuar por usted: { $called }. Sabrá todo lo que haga y puede terminarlo cuando quiera. Conteste antes del { $until }. ¿Está de acuerdo?
tiding-help-agreed = ✅ { $name } está de acuerdo. Puede actuar hasta el { $until }.
tiding-help-declined = { $name } no quiere que usted actúe. Hable primero con su familia.
tiding-helper-bound = 👪 Ha dado permiso: { $called } actúa por usted hasta el { $until }. Si no lo quiere así, termínelo ahora.
tiding-helper-filmed = 👪 { $called } acaba de mandar un video con su fe de vida. Le cuento lo que resulte.
tiding-helper-review = 👪 Una persona mirará el video que { $called } mandó por usted y contestará antes del { $promised_at }. Su pago no cambia.
tiding-helper-asked-person = 👪 { $called } ha pedido que una persona mire su caso. La respuesta llega antes del { $promised_at }.
tiding-help-revoked = { $name } ha terminado el permiso. Ya no puede actuar ni ver cómo está.
tiding-help-laid-down = 👪 { $called } ya no actúa por usted.
tiding-help-ends-soon = 📅 Puede actuar por { $name } hasta el { $until }. Para seguir, pregunte otra vez.
tiding-helper-ends-soon = 📅 { $called } puede actuar por usted hasta el { $until }. Para que siga, diga que sí cuando le pregunte.
tiding-help-over = Se acabó el tiempo para actuar por { $name }. Para seguir, pregunte otra vez.
tiding-helper-over = Se acabó el tiempo en que { $called } podía actuar por usted.
is-yourself = Este número es el suyo. Para hacerlo por usted, toque el botón de abajo.
name-unfit = Escriba solo letras, sin números ni direcciones, 20 como mucho. Por ejemplo: su hija Li Min.
too-many-people = Un chat no puede actuar por más personas. Termine primero una y añada después otra.
too-many-helpers = Por una persona no pueden actuar más. Termine primero uno y añada después otro.
asked-before = La última vez no estuvo de acuerdo. Hable primero con su familia; puede volver a preguntar después del { $until }. Juntos pueden grabar el permiso cuando quieran.
ask-over = Esta pregunta ya pasó o ya está contestada. Si hace falta, su familiar puede preguntar otra vez.
standing-in-order-relative = 👪 { $name } cobra como siempre. La próxima fe de vida es hasta el { $deadline }.
standing-due-relative = 👪 { $name } tiene que dar la fe de vida hasta el { $deadline }. Juntos se tarda un minuto.
standing-suspended-relative = 👪 El pago de { $name } está parado desde { $since }, porque no hubo fe de vida hasta el { $deadline }. Con una ahora vuelve enseguida, y se pagan los meses parados.
standing-documents-required-relative = 👪 { $name } lleva mucho sin dar la fe de vida. Désela ahora; después una persona mira un certificado de antecedentes o de entradas y salidas, y se pagan los meses parados.
standing-closed-relative = 👪 En el registro la prestación de { $name } ha terminado. Si no es así, toque «Hablar con una persona».
reminder-of-relative = 👪 Para su familiar: { $text }
reviewer-consent = Ya tengo el video. Una persona mirará si hay permiso y contestará antes del { $promised_at }. No tiene que hacer nada más.
reason-consent = Este video no da fe de vida: la persona da permiso a un familiar. Mire si es ella, oiga si dice que está de acuerdo y si lo hace libremente. Si duda, no lo apruebe.
choose-approve-consent = { $name }: ¿es la persona ante la cámara y da permiso libremente a «{ $called }»? Después este familiar puede actuar.
desk-approve-consent = Es ella y da permiso
