# Sin video propio: puntos cercanos, visitas, video en directo, ayuda desde otro lugar.
button-ways = Otras formas
button-points = Puntos cerca de mí
button-visit = Visita a casa
button-live = Pedir hora por video
button-elsewhere = Vivo en otro lugar
button-other-time = Otra hora
key-place = 📍 Mandar dónde estoy
command-points = Puntos cerca de mí
command-visit = Una visita a casa
command-live = Pedir hora por video
command-elsewhere = Vivo en otro lugar
ways = Hay otras formas, y todas valen igual: ir a un punto cercano; que una persona le visite en casa; o acordar una hora y hablar aquí por video. Si vive en otro lugar, mande /elsewhere.
points-ask = ¿Dónde está? Toque «Mandar dónde estoy», o toque el lugar donde vive.
points-none = Aquí todavía no hay lista de puntos. Llame al { $hotline } y le dirán la ventanilla más cercana. Si no puede salir, una persona puede visitarle.
points-found =
    { $count ->
        [one] Hay un punto.
        [many] Aquí hay { $count } puntos, el más cercano primero.
       *[other] Aquí hay { $count } puntos, el más cercano primero.
    }
point = 📍 { $name } ({ $kind })
point-metres = a unos { $metres } metros de usted
point-kilometres = a unos { $kilometres } kilómetros de usted
point-facts =
    Horario: { $hours }
    Teléfono: { $telephone }
    Lleve, por favor: { $bring }
hindrance-ask = ¿Por qué es difícil un video? Toque una respuesta o escriba una frase.
hindrance-cannot-move = No me muevo bien
hindrance-cannot-see-or-hear = No veo o no oigo bien
hindrance-no-help = Nadie me ayuda
hindrance-other = Otro motivo:
address-ask = ¿A dónde debe ir la persona? Escriba la dirección completa: ciudad o calle, pueblo o bloque, número. Se guarda cifrada y después se borra.
address-again = Escriba un poco más de la dirección: ciudad o calle, pueblo o bloque, número.
telephone-ask = Escriba un teléfono donde podamos encontrarle.
telephone-again = Este número parece incompleto. Escriba el teléfono otra vez.
half-day = desde { $at }
half-day-ask = ¿Qué medio día le va bien? Toque uno.
quarter = { $at }
quarter-ask = ¿Qué hora le va bien? Toque una. La conversación dura quince minutos.
time-chosen = Muy bien: { $at }.
time-taken = Alguien acaba de tomar esta hora. Elija otra, por favor.
times-none = Ahora no hay horas libres; en unos días habrá. Si es urgente, vaya a un punto cercano o llame al { $hotline }.
visit-agree = Una persona va a su casa en el medio día desde el { $at }, gratis. Tenga listo su documento de identidad. ¿Quedamos así?
live-agree = El { $at } una persona habla con usted aquí por video, unos quince minutos. Yo le avisaré. ¿Quedamos así?
visit-booked = 📅 Acordado: en el medio día desde el { $at } una persona va a su casa. Tenga listo su documento de identidad. No cobra nada ni pide tarjetas del banco o contraseñas.
live-booked = 📅 Acordado: el { $at } una persona habla con usted aquí por video. Le avisaré la tarde anterior y diez minutos antes.
appointment-move = Otra hora
appointment-cancel = Cancelar la cita
appointment-over = Esta cita ya no existe. Para pedir otra, toque el botón.
elsewhere-ask = ¿Dónde vive ahora? Escriba la provincia, la ciudad y el distrito. Pediremos a la oficina de allí que le ayude.
elsewhere-asked = Número { $number }. Pedimos a la oficina de { $place } que le ayude. Vaya allí a cualquier ventanilla con su documento de identidad y diga este número. Le avisaré en cuanto esté hecho.
session-begins = Una persona de la oficina ya está aquí. Lea lo que pide y responda con un video corto: mantenga pulsado el botón redondo. Solo esa persona ve lo que usted escribe y muestra.
session-asks = Oficina: { $words }
session-movements =
    Haga despacio estos dos movimientos en un video corto y mándelo:
    1. { $first }
    2. { $second }
session-seen = La persona ya lo ve. Espere un momento.
session-video-wanted = Mantenga pulsado el botón redondo de la cámara y grabe un video corto. También puede escribir.
session-unheard-person = No le llegó a la persona. Mándelo otra vez, por favor.
session-runs = Su conversación por video está en marcha. Lea lo que le piden y responda con el botón redondo de la cámara.
# Para el personal.
agenda-visit = Visitas el { $on }: { $count }
agenda-live = Citas por video el { $on }: { $count }
agenda-line = { $number }. { $at } · { $name }
agenda-before = Día anterior
agenda-after = Día siguiente
agenda-met = ✅ Vista en persona
agenda-not-met = No había nadie
agenda-call-off = Anular la cita
agenda-met-ask = ¿Es la persona del documento de identidad? Al apuntarlo, la fe de vida cuenta enseguida.
agenda-call-off-ask = ¿Por qué se anula? Se lo decimos a la persona.
call-off-nobody-free = No hay nadie libre
call-off-weather = El tiempo
call-off-asked-by-phone = Llamaron para anular
called-off = Anulada; se lo decimos a la persona.
not-met-again = Apuntado. Hay hora nueva: { $at }. La persona lo sabe y puede cambiarla.
not-met-no-time = Apuntado. Ahora no hay horas libres; se pide a la persona que reserve otra vez en unos días.
doorstep = { $name } { $identity } · desde { $at }
doorstep-where = { $district } { $address } · ☎️ { $telephone }
papers-needed = Ha pasado mucho tiempo: también hay que ver los papeles exigidos.
recorded = ✅ Apuntado: { $on }, número { $number }. La persona lo sabe y recibe el recibo.
record-number = Apunte una fe de vida hecha en persona. Escriba el número de identidad de la persona. Para salir, mande /queue.
record-name = Escriba el nombre como está en el documento de identidad.
record-channel = { $name } { $identity }: ¿dónde se hizo?
record-day = ¿Qué día? Toque uno o escriba la fecha, por ejemplo 2026-11-20.
record-look = Mire otra vez: { $name } { $identity }, { $on }, { $channel }. Al apuntarlo, la fe de vida cuenta enseguida.
day = { $on }
day-not-allowed = Este día no se puede apuntar: fue hace mucho, todavía no ha llegado o es anterior a la última fe de vida. Mire la fecha.
meeting-over = Esta cita ya se anuló, se cambió o se resolvió.
not-yet = Es pronto. Empiece a la hora acordada.
session-open = { $name } está en línea. Lo que usted escriba le llega; sus videos los ve usted enseguida.
session-says = { $name }: { $words }
session-answer = Video de { $name }
session-next = ¿Y ahora?
session-draw = Sacar dos movimientos
session-certify = ✅ Dar por hecha
session-end = Hoy no
session-drawn = Se pide a la persona: { $first }, { $second }.
session-look = { $name }: ¿estaba ahora ante la cámara la persona del documento, viva y en directo? Al aprobar, la fe de vida cuenta enseguida.
session-closed = Terminado sin fe de vida. A la persona se le dice qué más hay.
session-unheard = No llegó al otro lado. Pruebe otra vez o llame.
session-words-wanted = Escriba, por favor, y yo lo paso.
elsewhere-list = Ayuda desde otro lugar: esperan { $count }.
elsewhere-line = { $number } · { $name } { $identity } · { $place } · { $on }
assisting-ask = ¿Qué oficina ha visto a la persona? Escriba su nombre. Para salir, mande /queue.
assisting-look = Mire otra vez: { $place } ha visto a la persona con su documento. Al apuntarlo, la fe de vida cuenta enseguida.
# Lo que decimos primero.
tiding-appointment-booked =
    📅 Acordado: { $kind ->
        [visit] en el medio día desde el { $at } una persona va a casa para la fe de vida.
       *[live] el { $at } una persona hace la fe de vida por video en el chat.
    }
tiding-appointment-cancelled =
    { $kind ->
        [visit] La visita del { $at } está anulada.
       *[live] La cita por video del { $at } está anulada.
    } Puede pedir otra cuando quiera.
tiding-called-off-nobody-free = Lo sentimos: no hay nadie libre para la cita del { $at }, así que se anula. Elija otra hora. Su pensión no cambia.
tiding-called-off-weather = Lo sentimos: por el tiempo se anula la cita del { $at }. Elija otra hora. Su pensión no cambia.
tiding-called-off-asked-by-phone = Como pidió su familia por teléfono, se anula la cita del { $at }. Puede pedir otra cuando quiera.
tiding-visit-missed = Una persona fue y no le encontró. Hay hora nueva: el medio día desde el { $at }. Puede cambiarla.
tiding-visit-missed-no-time = Una persona fue el { $at } y no le encontró. Pida otra hora en unos días, por favor.
tiding-session-ended = La conversación por video de hoy ha terminado. Esta vez no se pudo hacer; no es culpa suya. Puede pedir otra o ir a un punto cercano. Su pensión no cambia.
tiding-appointment-eve =
    Un aviso: { $kind ->
        [visit] en el medio día desde el { $at } una persona va a su casa. Tenga listo su documento de identidad. No cobra nada ni pide tarjetas del banco o contraseñas.
       *[live] el { $at } una persona habla con usted aquí por video. Siéntese donde haya luz, con su documento a mano.
    }
tiding-appointment-soon = Dentro de diez minutos una persona habla con usted aquí por video. Siéntese donde haya luz, de cara a ella, con el teléfono listo.
tiding-session-waits = { $name } tiene una cita por video el { $at }. Mande /sessions para empezar.
staff-also = También puede mandar: /visits visitas a casa · /sessions citas por video · /elsewhere ayuda desde otro lugar · /record lo hecho en persona.
