/**
 * What people put into passwords first, in small letters: passwords that everybody tries, then the words, names,
 * months, teams and keyboard paths that guessing programs begin with. Written by us and short on purpose; it does not
 * replace a list of leaked passwords.
 */
export const WELL_KNOWN_WORDS: readonly string[] = `
password passwort motdepasse contrasena contraseña wachtwoord parola senha heslo haslo kennwort passphrase passcode
passwd pass pwd secret secrets geheim letmein welcome welcomeback willkommen bienvenue bienvenido hello hellothere
hallo bonjour admin administrator root sysadmin superuser user username guest test tester testing demo login logon
signin sign access master changeme changeit change please default system server computer laptop desktop windows
microsoft office google apple iphone android samsung facebook instagram twitter youtube netflix amazon linkedin
internet website network router wifi wireless oracle cisco huawei dell lenovo ubuntu linux
rightrung company firm team manager owner employee business work job boss human resources
iloveyou loveyou love lovely lover forever always family mother father mommy daddy sister brother baby babygirl
princess prince queen king angel heart kiss hugs friend friends sweet sweetie honey sugar darling sunshine flower
rainbow butterfly happy smile lucky magic freedom peace hope faith trust jesus christ god bless heaven devil
dragon monkey tiger lion eagle wolf bear horse dog doggy cat kitty puppy rabbit chicken dolphin shark panther spider
football baseball basketball soccer hockey tennis golf fishing hunter racing ferrari porsche mercedes yamaha harley
mustang corvette cowboys yankees lakers steelers liverpool chelsea arsenal barcelona realmadrid juventus bayern
superman batman spiderman starwars startrek pokemon pikachu naruto minecraft fortnite matrix hacker ninja killer
warrior soldier knight pirate wizard merlin gandalf phoenix shadow ghost zombie monster vampire
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter season christmas
michael jennifer jordan michelle ashley jessica daniel andrew thomas matthew joshua anthony charlie robert nicole
hannah amanda samantha george william alexander maria anna peter paul john james david chris martin
london paris berlin madrid rome newyork boston chicago dallas texas california america germany france england canada
cookie chocolate banana orange cherry apple pepper coffee pizza cheese whiskey
trustno one two three four five six seven eight nine ten zero hundred thousand number numbers
blue red green yellow black white purple silver golden gold diamond pearl crystal
the and for you your are not with this that have from was has but all can our out new now old see get got
my is it in to of on at me we us be do go no so up an as by he or if am i a
`
  .trim()
  .split(/\s+/);

/** Longer than the words, and known as passwords all the same. */
export const WELL_KNOWN_PHRASES: readonly string[] = [
  "correcthorsebatterystaple",
  "tobeornottobe",
  "thequickbrownfox",
  "maytheforcebewithyou",
  "openthedoor",
  "passwordpassword",
];

/** Rows of keyboards, the alphabet and the digits: a walk along them is no secret, in either direction. */
export const WALKS: readonly string[] = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "yxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "qazwsxedcrfvtgbyhnujmikolp",
];
