# Para el personal: alguien dice que una persona murió o está en prisión. Ni una máquina ni una sola persona para el pago.
suspicion-death = ha muerto
suspicion-imprisonment = está en prisión
doubts =
    { $count ->
        [one] Hay un aviso por aclarar.
        [many] Hay { $count } avisos por aclarar, el más antiguo primero.
       *[other] Hay { $count } avisos por aclarar, el más antiguo primero.
    }
doubts-none = Ahora no hay ningún aviso.
doubt-line = { $name } · { $said } ({ $on }) · de { $source }
doubt-confirmations =
    { $count ->
        [0] Nadie lo ha confirmado
        [one] 1 compañero lo ha confirmado; deben ser dos
        [many] { $count } compañeros lo han confirmado
       *[other] { $count } compañeros lo han confirmado
    }
doubt-confirmed-by = { $name } lo confirmó: { $at }.
doubt-certified = Última fe de vida: { $on }.
doubt-never-certified = Aquí no hay ninguna fe de vida anterior.
doubt-asked = Se ha pedido un video a la persona. Cuando pase, esto queda resuelto.
doubt-call = No se puede llegar a ningún chat suyo: llame o visite, por favor.
doubt-look = { $number } · ver { $name }
doubt-list = Ver los avisos
doubt-confirm = Es así
doubt-sure = Sí, lo confirmo
doubt-alive = No es así
doubt-report = Dar un aviso
doubt-confirm-ask = { $name }: ¿lo ha comprobado por otro camino? Cuando lo confirmen dos compañeros distintos, la pensión termina hoy.
doubt-confirmed = Apuntado. Otro compañero también debe confirmarlo; hasta entonces el pago sigue.
doubt-ended = Los dos lo han confirmado: la pensión termina hoy. Se dice en los chats que hablan por esta persona.
doubt-dispelled = Apuntado: no es así. El pago sigue, y la persona lo sabe.
doubt-known = Esto ya está apuntado y se está mirando.
doubt-settled = Este aviso ya está resuelto.
same-member = Usted ya lo ha confirmado. Debe hacerlo otro compañero.
nobody-of-this-number = Nadie en la lista tiene este número. Mírelo otra vez, por favor.
report-number = Escriba el número de identidad de esta persona (18 caracteres).
report-what = { $identity }: ¿qué ha sabido?
report-done = Está apuntado. El pago sigue y se pide un video a la persona. Solo termina cuando dos compañeros lo confirmen.
# Lo que decimos primero.
tiding-doubted = Hola, { $name }. Otra oficina nos mandó un dato que no encaja con usted; puede ser una confusión. Su pago sigue. Grabe un video, para que veamos que todo está bien.
tiding-doubt-over = Hola, { $name }. Lo que no encajaba está aclarado y no tiene que ver con usted. Su pago sigue; no tiene que hacer nada.
tiding-benefit-ended = La pensión de { $name } termina el { $on }; dos compañeros lo han mirado. Si no es así, toque ahora el botón de abajo y una persona lo verá lo primero.
