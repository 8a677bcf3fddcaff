# Una cosa cada vez, en frases cortas.
welcome = Hola, soy Anxin. Le ayudo a dar su fe de vida una vez al año, para que su pensión siga llegando. Es gratis. Nunca pido tarjetas del banco ni contraseñas. Elija un idioma:
language-ask = Elija un idioma:
consent =
    Va a grabar un video de unos diez segundos, para que yo vea que es usted.

    Guardo su número de identidad, su nombre, una foto y el video. Todo se guarda cifrado; el video se borra a los { $days } días.
    Cuando un video sale bien, guardo una imagen de él, tres como mucho, para reconocerle mejor la próxima vez. Una marca sin imagen se queda { $mark_days } días: así noto si alguien manda una copia de su video.
    Es gratis. Nunca pido tarjetas del banco, contraseñas ni códigos.
    No está obligado a grabar un video: toque «Hablar con una persona» cuando quiera, o vaya a una ventanilla.
    Mande /forget cuando quiera y olvido este chat.

    ¿Está de acuerdo?
consent-declined = No pasa nada. No se ha guardado nada. Vuelva cuando quiera, vaya a una ventanilla con su documento de identidad o llame al { $hotline }.
whom = ¿Para quién es?
number-ask = Escriba su número de identidad (18 caracteres).
number-removed = Gracias. Por su seguridad, he quitado de este chat el mensaje con su número.
name-ask = Escriba su nombre como está en el documento de identidad.
text-wanted = Escríbalo con el teclado y mándemelo, por favor.
confirm = { $identity } { $name }: ¿es usted?
enrolled = Muy bien, { $name }, ya está en el registro.
photo-ask = Hágase una foto y mándemela: de cara a la luz, sin sombrero, mascarilla ni gafas oscuras. Toque el clip 📎 y después la cámara.
photo-wanted = Mándeme una foto, como la de un documento de identidad.
photo-looking = Tengo su foto y la estoy mirando.
photo-accepted = Es una buena foto. Ya podemos usarla.
photo-awaits = Es una buena foto, gracias. Como es la primera, una persona de la oficina todavía la comparará.
photo-old = Esta foto es reenviada. Hágase una nueva ahora, por favor.
tips = Vamos a prepararnos. Siéntese de cara a una ventana o una lámpara. El teléfono, a la altura de los ojos. Nadie más en la imagen. Cuando todo esté listo, toque el botón: tendrá tres minutos para grabar.
video-wanted = Grabe un video y mándemelo: las fotos, la voz y el texto no cuentan. Mantenga pulsado el botón redondo de la cámara.
video-instead-of-photo = Primero necesito una foto. El video viene un poco después.
looking = Ya lo tengo y lo estoy mirando. Tardo unos cinco segundos.
passed =
    ✅ Gracias, { $name }. Su fe de vida está hecha.
    Número { $number }
    📅 { $on }
    La próxima: hasta el { $deadline }. Le avisaré antes.
passed-restored =
    ✅ Gracias, { $name }. Su fe de vida está hecha.
    Número { $number }
    📅 { $on }
    El pago vuelve ya. También se { $months ->
        [one] paga el mes parado
        [many] pagan los { $months } meses parados
       *[other] pagan los { $months } meses parados
    } desde { $since }.
    La próxima: hasta el { $deadline }. Le avisaré antes.
receipt-card = Este es su recibo { $number }. Guárdelo: en la ventanilla pueden escanearlo y comprobarlo.
receipt-none = Todavía no hay recibo. Lo tendrá en cuanto haga su fe de vida.
try-again = { $sentence } Grabemos otra vez.
frame = Esta es una imagen de su video.
person = ☎️ Puede llamar al { $hotline } o ir a cualquier ventanilla con su documento de identidad. También puedo pedir que una persona mire su caso. Entonces solo espere la respuesta: no hacen falta más videos.
person-unknown = ☎️ Llame al { $hotline }: le atenderá una persona. También puede ir a cualquier ventanilla con su documento de identidad, o pedir a su familia que se siente con usted.
cancelled = Muy bien, lo dejamos aquí. Toque el botón cuando quiera seguir.
forget-ask = ¿Olvido este chat? Se borran el registro, las fotos que nadie ha mirado y las imágenes de sus videos. Las fes de vida hechas se quedan; los videos se borran a los { $days } días.
forgotten = Todo olvidado. Su pensión no cambia. Mande /start si quiere volver.
kept = Muy bien, no ha cambiado nada.
help =
    Soy Anxin. Una vez al año le ayudo a dar su fe de vida: graba unos diez segundos de video y tiene la respuesta enseguida.

    📹 /certify hacerla ahora
    📅 /status ver cómo está todo
    /receipt ver el recibo
    /family actuar por un familiar
    /helpers quién puede actuar por usted
    /language cambiar de idioma
    /cancel parar
    /forget olvidar este chat

    Nunca pido tarjetas del banco, contraseñas ni códigos, y nunca mando una dirección para pagar.
    ☎️ Si tiene dudas, llame al { $hotline }.
anything-else = Aquí estoy. Para dar su fe de vida o ver cómo está todo, toque un botón.
button-old = Ese paso ya pasó, no importa. Siga con los botones de abajo.
edited = He visto que cambió un mensaje. Solo leo los nuevos: mándelo otra vez, por favor.
slow-down = Va un poco más rápido que yo. Espere un minuto y mándelo otra vez, por favor.
private-only = Aquí hay más gente, y necesito su número de identidad. Toque mi nombre y hable conmigo a solas.
challenge =
    📹 Grabe unos diez segundos y haga despacio dos movimientos:
    1. { $first }
    2. { $second }
    Mándemelo antes de { $minutes } minutos.
