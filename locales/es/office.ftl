# Lo que responde la oficina: no encontrado, esperar, otra vez.
something-went-wrong = Algo se atascó por mi lado; no es culpa suya. Toque otra vez dentro de un minuto.
consent-missing = Todavía no ha aceptado. Lea la breve explicación y toque «Acepto».
identity-number-wrong = Parece que falta una cifra o sobra una. Mire su documento y escriba otra vez los 18 caracteres.
not-on-roster = No encontré a nadie con este número y este nombre. Mire su documento y escríbalos otra vez. Si sigue igual, toque «Hablar con una persona».
too-many-guesses = Ya lo hemos intentado varias veces; descansemos. Puede probar otra vez a partir del { $until }, o hablar ahora con una persona.
already-bound = Este número ya está registrado en otro chat. Si no fue usted ni su familia, toque ahora «Hablar con una persona».
not-enrolled = Todavía no sé quién es usted. Empecemos: solo necesito su número de identidad y su nombre.
benefit-closed = El registro dice que su pensión ha terminado. Si no es así, toque «Hablar con una persona» y lo miraremos.
review-pending = Una persona de la oficina está mirando su caso y responderá antes del { $promised_at }. No tiene que hacer nada.
reference-missing = Todavía necesito una foto suya para compararla con el video. Toque el botón y le enseño cómo.
no-challenge = Ahora no espero ningún video. Si acaba de mandar uno, la respuesta viene en camino. Para empezar de nuevo, toque el botón.
clip-too-large = Este video es demasiado grande. Diez segundos bastan: grabe uno nuevo.
clip-refused = Siga la nueva imagen y grabe ahora un video nuevo.
picture-refused = Haga otra foto, por favor.
examination-lost = Esta vez no he podido mirarlo; no es culpa suya. Mándelo otra vez, por favor.
download-interrupted = Se cortó la conexión y el video no llegó entero. Grábelo otra vez, por favor.

standing-in-order = Hola, { $name }. Su pensión se paga como siempre. La próxima fe de vida: hasta el { $deadline }.
standing-due = Hola, { $name }. Dé su fe de vida hasta el { $deadline }. Se hace en un minuto.
standing-suspended = Hola, { $name }. Su pensión está parada desde { $since }, porque no llegó la fe de vida hasta el { $deadline }. Hágala ahora: el pago vuelve, y se { $months ->
    [one] paga también el mes parado
    [many] pagan también los { $months } meses parados
   *[other] pagan también los { $months } meses parados
}.
standing-documents-required = Hola, { $name }. Ha pasado mucho tiempo. Primero dé su fe de vida; después una persona mira un certificado de antecedentes o de entradas y salidas. Luego se { $months ->
    [one] paga el mes parado
    [many] pagan los { $months } meses parados
   *[other] pagan los { $months } meses parados
}.
standing-closed = Hola, { $name }. El registro dice que su pensión ha terminado. Si no es así, toque «Hablar con una persona».
standing-with-reviewer = Una persona de la oficina está mirando su caso y responderá antes del { $promised_at }.

reviewer-asked-for = Ya he pedido que una persona lo mire. Responderá antes del { $promised_at }. No tiene que hacer nada.
reviewer-attempts-used = La máquina no vio bien; no es culpa suya. Una persona mirará sus videos y responderá antes del { $promised_at }.
reviewer-machine-unsure = La máquina no vio bien; no es culpa suya. Una persona mirará su video y responderá antes del { $promised_at }.
reviewer-reference-awaits-review = Su video está muy bien. Como su foto se usa por primera vez, una persona la comparará y responderá antes del { $promised_at }.
reviewer-documents-awaited = Su video está muy bien. Falta ver un papel: toque el botón de abajo para enviarlo aquí. Una persona responderá antes del { $promised_at }.
reviewer-looks-replayed = La máquina no vio bastante bien la imagen; no es culpa suya. Una persona mirará su video y responderá antes del { $promised_at }. No tiene que hacer nada.
reviewer-passive-check-missing = Su video llegó bien. Una persona también lo mirará y responderá antes del { $promised_at }. No tiene que hacer nada.
reviewer-reference-old = La foto que tenemos es de hace años, y todas las caras cambian. No es culpa suya. Una persona mirará su video y responderá antes del { $promised_at }. Si quiere, lleve una foto más nueva a cualquier ventanilla.
reviewer-examination-lost = La máquina no pudo mirar esta vez; no es culpa suya. Una persona mirará su video y responderá antes del { $promised_at }.
reviewer-refused-before = Su video llegó bien. Una persona también lo mirará y responderá antes del { $promised_at }. No tiene que hacer nada.

invitation-over = Esta invitación ya se usó o se le pasó el tiempo. Pida una nueva a la oficina.

asked-again-fresh = Una persona ha mirado su caso y le pide un video nuevo. Se hace en un minuto.
asked-again-light = Una persona ha mirado su video, pero había poca luz. Póngase de cara a una ventana o una lámpara y grabe otra vez.
asked-again-face = Una persona ha mirado su video, pero no se veía toda la cara. Quítese el sombrero, la mascarilla y las gafas oscuras, ponga la cara en el centro y grabe otra vez.
asked-again-movements = Una persona ha mirado su video, pero los dos movimientos no se veían bien. Siga la imagen despacio y grabe otra vez.
asked-again-alone = Una persona ha mirado su video, pero había más gente en la imagen. Siéntese a solas un momento y grabe otra vez.
asked-again-directly = Una persona ha mirado su video, pero la cara se veía mal. Ponga la cámara justo delante de la cara y grabe otra vez.
asked-again-photo = Una persona ha mirado su caso y primero necesita una foto nueva. Toque el botón y le enseño cómo.

refused-another-person = Una persona ha mirado su video y no le ha reconocido. Lleve su documento de identidad a cualquier ventanilla o llame al { $hotline }: allí se arregla.
refused-not-recorded-live = Una persona ha mirado su video, pero no puede contar. Lleve su documento de identidad a cualquier ventanilla o llame al { $hotline }: allí se arregla.
refused-papers-missing = Una persona ha mirado su caso. Todavía falta un certificado de antecedentes o de entradas y salidas: llévelo con su documento a cualquier ventanilla o llame al { $hotline }.
refused-cannot-tell = Una persona ha mirado su caso, pero esta vez un video no basta; no es culpa suya. Lleve su documento a cualquier ventanilla, o llame al { $hotline } y le ayudarán.
already-enrolled = Este chat ya está registrado para alguien. Para ayudar a su familia, toque el botón de abajo.
binding-over = Ahora no puede ayudar a este familiar: el tiempo pasó o lo ha cancelado. Toque el botón para ver a quién puede ayudar.
