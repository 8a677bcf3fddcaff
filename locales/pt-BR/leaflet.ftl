# Uma página para imprimir, para pessoas idosas.
leaflet-title = Anxin: a sua prova de vida, em casa
leaflet-promise = Uma vez por ano, um minuto, de graça.
leaflet-open = Abra a conversa e toque em “{ $button }”.
leaflet-number = Digite o seu número de identidade e o seu nome.
leaflet-movements = Segure o botão redondo da câmera e faça devagar os dois movimentos da imagem.
leaflet-light = De frente para uma janela ou lâmpada. Mais ninguém na imagem.
leaflet-receipt = Em segundos você tem a resposta, com um recibo e a próxima data.
leaflet-never = O que nunca fazemos
leaflet-never-bank = pedir cartão do banco ou senha
leaflet-never-code = pedir códigos de uma mensagem
leaflet-never-link = mandar endereço para você pagar
leaflet-word = Toda mensagem que começamos traz a palavra da sua família. Sem ela, não é nossa.
leaflet-person = ☎ Se algo for difícil ou na dúvida, ligue para { $telephone } ou vá a um balcão com o documento de identidade.
leaflet-scan = Escaneie este código com o telefone para abrir a conversa.
