# Para quien decide: por qué está aquí un caso y qué mirar primero. La persona nunca lee esto.
reason-asked-for = La persona pidió que alguien lo mirara. Puede que no haya video: vea lo que hay, o llame.
reason-attempts-used = Se mandaron todos los videos que permiten las reglas y ninguno pasó. Compare el último con la foto y vea qué lo impidió.
reason-machine-unsure = La cara se parece a la foto, pero no tanto que la máquina lo diga sola. Compare las mejores imágenes con la foto.
reason-looks-replayed = El video muestra señales de una foto, una pantalla o una grabación preparada ante la cámara. Las señales están en la lista con su lugar y sus segundos: mire primero ahí, y en los bordes de la cara y de la imagen. Cada una puede tener una causa honrada: una lámpara, una ventana, una cámara vieja. Si duda, que la persona venga o hable con ella en directo.
reason-passive-check-missing = Todo lo demás pasó, pero esta máquina no tiene el control de fotos y pantallas. Busque un borde, un reflejo, un dibujo de rayas, y piel que se mueve como un bloque.
reason-reference-old = Nuestra foto más nueva tiene más de seis años. Compare lo que no envejece: las orejas, la distancia entre los ojos, la forma de la nariz; pida una foto más nueva.
reason-reference-awaits-review = El video pasó con una foto que hizo la persona y que nadie ha comprobado. Compárela antes de nada con el documento de identidad.
reason-documents-awaited = El video pasó. Después de tanto tiempo sin fe de vida hacen falta además los papeles que dicen las reglas.
reason-examination-lost = La máquina no pudo mirar este video. No se sabe nada de él: véalo entero.
reason-refused-before = El video pasó, pero desde la última fe de vida un compañero mandó a esta persona a la ventanilla. El historial dice cuándo: mire con atención.

# Entrar en el equipo.
staff-welcome = Hola, { $name }. Ya puede decidir casos. Mande /queue cuando quiera para ver cuáles esperan. Lo que ve aquí trata de personas: no lo enseñe a nadie y nunca decida sobre alguien que conoce.

# La lista.
queue-empty = Ahora no espera ningún caso.
queue = { $count ->
    [one] Espera un caso.
    [many] Esperan { $count } casos. Primero, lo prometido antes.
   *[other] Esperan { $count } casos. Primero, lo prometido antes.
}
queue-case = { $number }. { $name } · prometido antes del { $promised_at } · { $hours ->
    [0] espera hace menos de una hora
    [one] espera hace 1 hora
    [many] espera hace { $hours } horas
   *[other] espera hace { $hours } horas
}
queue-case-late = { $number }. { $name } · ⏰ estaba prometido antes del { $promised_at } · { $hours ->
    [0] espera hace menos de una hora
    [one] espera hace 1 hora
    [many] espera hace { $hours } horas
   *[other] espera hace { $hours } horas
}
queue-taken = Lo tiene { $name } hasta el { $until }.
desk-queue = Ver la lista
desk-take = { $number } · ver { $name }
desk-choose = Atrás
desk-approve = ✅ Aprobar
desk-ask-again = 📹 Pedir otro video
desk-refuse = A la ventanilla
desk-hand-back = Devolver a la lista
desk-approve-sure = Sí, es esta persona
desk-approve-papers = Sí, y vi los papeles
handed-back = Está otra vez en la lista.
case-taken = { $name } tiene este caso hasta el { $until }.
case-settled = Este caso ya no espera: alguien lo ha decidido, o la persona ha pasado entretanto.
claim-over = Ya no tiene este caso en la mano. Tómelo otra vez de la lista.
own-case = Este caso es suyo, o de la persona registrada en su chat. Debe decidirlo un compañero.
still-looked-at = La máquina todavía mira el último video. Pruebe otra vez dentro de un minuto.
nothing-to-approve = En este caso no hay video. Pida uno a la persona, o mándela a una ventanilla.
papers-not-shown = Después de tanto tiempo hay que ver los papeles antes de aprobar.
benefit-ended = El registro dice que esta pensión ha terminado. Eso se aclara primero; aquí no se puede aprobar.

# El caso abierto.
file-head =
    { $name }  { $identity }
    Respuesta prometida antes del { $promised_at }
file-standing-in-order = El pago sigue como siempre.
file-standing-due = El pago sigue; pronto toca la fe de vida.
file-standing-suspended = El pago está parado. Si aprueba, vuelve ya y se pagan los meses parados.
file-standing-documents-required = El pago lleva mucho tiempo parado. Además del video hay que haber visto los papeles que dicen las reglas.
file-standing-closed = El registro dice que la pensión ha terminado.
file-never-certified = Aquí no hay ninguna fe de vida anterior.
file-certifications = { $count ->
    [one] Una fe de vida anterior:
    [many] { $count } fes de vida anteriores, la última primero:
   *[other] { $count } fes de vida anteriores, la última primero:
}
file-certification = { $on } · { $channel } · { $number }
file-attempts = { $count ->
    [one] Un video en este caso:
    [many] { $count } videos en este caso, el último al final:
   *[other] { $count } videos en este caso, el último al final:
}
file-attempt = { $number }. { $at } · { $found }
file-attempt-open = La máquina no ha terminado.
file-held = Es suyo hasta el { $until }.
file-video = El último video. Mire los movimientos y los bordes de la cara.
file-no-video = No hay video.
file-no-photo = No hay foto para comparar.
file-photo-unchecked = La hizo la persona; nadie la ha comparado todavía con el documento de identidad.
file-sheet = Lo que vio la máquina.
file-no-sheet = Esta vez no se pudo dibujar la hoja.
file-not-shown = Una pieza no se puede mostrar aquí.

channel-self-video = video propio
channel-reviewed-video = video propio, decidido por personal
channel-helper-video = video hecho por un familiar
channel-live-session = video en directo
channel-counter = ventanilla
channel-community-point = punto del barrio
channel-bank = ventanilla del banco
channel-home-visit = visita a casa
channel-data-matching = cotejo de datos
channel-other-place = ayuda desde otro lugar

# Decidir.
choose = { $name }: ¿qué decide?
choose-approve = { $name }: ¿es la persona de la foto, viva y ante la cámara cuando se grabó? La fe de vida cuenta entonces enseguida.
choose-approve-papers = { $name }: ¿es la persona de la foto, viva y ante la cámara cuando se grabó? ¿Y vio usted o un compañero los papeles?
choose-ask-again = { $name }: ¿por qué hace falta otro video? La persona lo lee en una frase amable.
choose-refuse = { $name }: ¿por qué no se puede resolver por video? Se dice a la persona cómo ir a una ventanilla. Hasta que cuente una fe de vida, solo una persona aprueba sus videos.
asking-fresh = Hace falta un video nuevo
asking-light = Hay poca luz
asking-face = No se ve toda la cara
asking-movements = Movimientos poco claros
asking-alone = Hay más gente
asking-directly = La cara se ve mal
asking-photo = Hace falta una foto nueva
refusal-another-person = Es otra persona
refusal-not-recorded-live = No se grabó en directo
refusal-papers-missing = Faltan los papeles
refusal-cannot-tell = Un video no basta
ruled-approved = ✅ Aprobado. La persona lo sabe enseguida y recibe el recibo.
ruled-asked-again = 📹 Se pide otro video. A la persona se le dice por qué.
ruled-refused = Cerrado. A la persona se le dice cómo ir a una ventanilla.
