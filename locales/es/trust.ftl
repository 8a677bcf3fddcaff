# Cómo se sabe que soy yo.
code-words = granada·panal de miel·urraca·sauce viejo·tetera azul·farol·nenúfar·libélula·rosa blanca·mazapán·mecedora·linterna·nogal·ladera·sombrero·parra·barca·bufanda·cereza·luna llena·tigre de tela·empanada·jazmín·madreselva
code-word-front =
    Palabra de la familia: { $word }
    { $text }
code-word-given = La palabra de su familia es «{ $word }». La llevan todos los mensajes que empiezo yo; si falta, no soy yo. Dígasela a su familia y a nadie más.
code-word-ask = Elija una palabra de la familia. Toque una de abajo o escriba la suya: de 2 a 12 letras, sin cifras. La llevarán todos los mensajes que empiezo yo.
code-word-change = La palabra de su familia es ahora «{ $word }». Para cambiarla, toque una de abajo o escriba la suya: de 2 a 12 letras, sin cifras.
code-word-chosen = Muy bien, la palabra de su familia es «{ $word }». La llevan todos los mensajes que empiezo yo; si falta, no soy yo. Dígasela a su familia y a nadie más.
code-word-unfit = No puedo guardar esta palabra. Use de 2 a 12 letras, sin cifras ni signos, y no su propio nombre.
button-code-word = Otra palabra de familia
command-codeword = La palabra de la familia
tiding-code-word-changed = Su familia ha elegido otra palabra. Desde hoy todos los mensajes que empiezo llevan la palabra de arriba.
really = Soy yo. Todos los mensajes que empiezo llevan la palabra de su familia, «{ $word }»; si falta, no soy yo. Nunca pido tarjetas del banco, contraseñas ni códigos, ni mando una dirección para pagar. Si tiene dudas, llame al { $hotline }.
really-without-word = Nunca pido tarjetas del banco, contraseñas ni códigos, ni mando una dirección para pagar. Cuando esté en el registro, todos los mensajes que empiezo llevarán la palabra de su familia. Si tiene dudas, llame al { $hotline }.
button-really = ¿De verdad es usted?
command-really = ¿De verdad es usted?
really-hint =
    { $text }
    ¿No está seguro de que sea yo? Toque /really
