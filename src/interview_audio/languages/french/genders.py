"""French nouns before which one is "une" although their ending does not tell."""

from __future__ import annotations

from interview_audio.languages.language import words

FEMININE = words(
    "amie abeille actrice amende analyse année ardoise arrivée artère assemblée assurance aventure avenue avance "
    "adresse affaire affiche aile aiguille allumette alarme ambulance âme ampoule antenne arme armoire assiette "
    "aube auberge autoroute bague baguette balle ballade banane bande banque barbe barque barre base batterie bête "
    "bibliothèque bière blague boîte bombe botte bouche boucle boulangerie boule bourse branche brique brosse "
    "cabane cabine cage caméra campagne canne cantine carafe caravane carotte carte cassette casserole cause cave "
    "ceinture cerise chaîne chaise chambre chanson chapelle charge charrue chaussette chaussure chemise chèvre "
    "chope chute cible cigarette clé clef cloche clope coccinelle colline colonne commande commune compagne corde "
    "côte couche couleur coupe cour couronne course couverture crêpe crise croix cuillère cuisine cuve cravate date "
    "dame danse demande dent dette dispute douche douzaine douleur échelle école église émission enquête enveloppe "
    "épaule épée épice épingle époque épreuve équipe erreur étable étape étoile étude exposition famille faute "
    "femme fenêtre ferme fête feuille fiche figue file fille fin fleur flûte foi forêt formule fourchette fraise "
    "gare gifle girafe glace goutte grange grève griffe grille grotte guerre guitare habitude harpe heure histoire "
    "horloge huile huître idée île image issue jambe jeep jupe lampe langue larme lettre lèvre liasse ligne ligue "
    "limite liste livre locomotive loge loi louche loupe lune lutte machine main maison maladie malle mallette "
    "manche manière marche marque marraine mère messe mesure minute mission mode montagne montre mort mouche moto "
    "mouette moule musique nappe nation nièce note nouvelle nuance nuit oasis offre olive ombre ongle opinion "
    "orange oreille page paire palette panne part partie passoire pâte pause peau peinture pelle pelote pensée "
    "perle perruque personne perte peur phase photo phrase pièce pierre pile pincée pipe piscine piste place plage "
    "planche plante plaque pluie plume poche poignée poire poitrine police pomme pompe porte poste poubelle poule "
    "poupée poutre prière prise prison prune question queue radio raison rangée recette règle reine rencontre "
    "réponse représentation réserve robe roche rose roue route rue ruche salade salle sardine sauce scène seconde "
    "scie secte séance sœur soirée soupe source souris station statue table tablette tâche tante tarte tasse télé "
    "tente terre tête thèse tombe tomate tonne touche tour tourte trace trahison tranche trompette troupe tuile "
    "tumeur usine vache vague valise veine veste vedette vendeuse victoire vidéo vie vigne vieille ville virgule "
    "visite vis voile voisine voiture voix volonté vue"
)
