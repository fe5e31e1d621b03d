/**
 * Common first names in the Netherlands, from general knowledge: written down for AVG-03, copied from no register or data set. Left out on
 * purpose are names that are words, months or abbreviations too (Roos, Iris, Merel, Linde, Mei, Max, Sam, Boy, Storm), because a false alarm
 * is worse than a miss.
 */
const NAMEN = `
Aad Abdel Abdul Abdullah Achmed Adriaan Adriana Agnes Ahmed Aisha Albert Alexander Ali Alida Alie Alina Amber Amin Amina Amir Amira
Anja Anke Ankie Anna Annabel Anne Anneke Annelies Annemarie Annemiek Annet Annette Annie Anouk Anton Antoinette Antonia Antoon Anwar
Arend Arie Arjan Arjen Astrid Aya Ayoub Aziz Barbara Barend Bart Bas Bastiaan Beatrijs Berend Bernadette Bianca Bilal Boris Bram Brahim
Brigitte Bryan Carla Carlijn Carolien Caroline Catharina Cees Chantal Charlotte Christa Christiaan Christina Claudia Clara Connie Corine
Cornelia Cornelis Corrie Daan Daniel Danielle Danny David Demi Denise Dennis Desiree Diana Dimitri Dirk Dorien Driss Ebru Eddy Edith Eduard
Edwin Eefje Elisabeth Elise Ellen Els Elsa Emiel Emine Emma Emre Erica Erik Ernst Esmee Esther Eva Evelien Evert Fadma Farah Farid Fatima
Fatiha Fatma Femke Ferdinand Floor Floris Fouad Frank Frans Fred Frederik Frits Gabriel Geert Geertje Geertruida Gerard Gerda Gerrie Gerrit
Gijs Gijsbert Greet Greetje Guus Hakan Hamid Hamza Hanna Hannah Hannie Hans Harm Harrie Harry Hasan Hassan Heidi Heleen Helena Hendrik
Hendrika Henk Henny Henri Herman Hester Hilde Hind Hoda Huub Ibrahim Ilse Imane Inge Ingeborg Ingrid Irene Irma Ismail Ivo Jaap Jacob Jacoba
Jacqueline Jamal Jamila Jan Janna Janneke Jannie Janny Jasmijn Jasper Jeanette Jeffrey Jelle Jeroen Jesse Jessica Joanna Job Johan Johanna
Johannes John Jolanda Joost Joris Josephine Joyce Judith Julia Jurre Karel Karim Karin Kars Kees Kevin Khadija Khalid Kim Klaas Koen
Lars Latifa Laura Lauren Laurens Lea Leen Leila Leo Leonie Levi Liam Lianne Lieke Lies Liesbeth Linda Lisa Lisanne Loes Lotte Louis Louise
Lucas Luuk Maaike Maarten Madelon Malika Manon Marc Marcel Margreet Margriet Maria Marian Marianne Marieke Marijke Marinus Marit Marja
Marjan Marjolein Mark Marleen Marlies Marloes Martijn Martin Martine Mathijs Matthijs Maud Maurice Maurits Mehmet Melissa Menno Merijn
Michael Michelle Michiel Mieke Miep Mike Milan Mina Miranda Miriam Mohamed Mohammed Monique Moniek Mostafa Mourad Mustafa Nabil Nadia Najat
Naomi Natasja Nathalie Nel Nellie Nico Nicole Niels Nienke Nina Noa Noor Noortje Nora Norbert Olga Omar Orlando Oscar Osman Otto Pascal
Patricia Patrick Paul Paula Pauline Peter Petra Pia Piet Pieter Pim Priscilla Quinten Rachid Ramon Rana Raymond Rebecca Remco Renate Rene
Renee Ria Rian Richard Rick Riet Rinus Rita Robert Robin Roel Roelof Rogier Roland Ronald Rosa Rosalie Rosanne Ruben Rudolf Ruud Saar Sabine
Sabrina Said Saida Salima Salma Samantha Samir Samira Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selma Sem Sharon Sheila Sief Simone
Sjaak Sjoerd Sofia Sofie Sonja Soraya Stefan Stefanie Stephanie Steven Stijn Suzan Suzanne Sven Sylvia Tamara Tanja Teun Theo Thea Thijs
Thomas Tijmen Tim Timo Tineke Tobias Tom Tonny Tonnie Trees Trijntje Truus Tycho Ursula Vera Veronique Victor Vincent Wendy Wesley Wilbert
Wilhelmina Willeke Willem Willemijn Wilma Wim Wouter Xander Yara Yasin Yasmin Yasmina Yassin Yildiz Youssef Yusuf Yvette Yvonne Zahra Zakaria
Zara Zeynep Zineb Zoe
`;

/** The names, each with its capital. */
export const VOORNAMEN: ReadonlySet<string> = new Set(NAMEN.trim().split(/\s+/));
