import { family } from './family.js';

export const software = family(
  'software',
  'Software development',
  `
Programming | coding, computer programming, software programming
Software development | software engineering, application development, software design and development | | Programming
JavaScript | JS, ECMAScript, ES6, vanilla JS | Programming
TypeScript | TS | JavaScript, Programming | Node.js, React
Python | Python 3, py | Programming | Django, Flask
Java | Java SE, Java EE, J2EE, core Java | Programming | Spring
Kotlin | | Programming | Java, Android development
Scala | | Programming | Java
Groovy | | Programming | Java
Clojure | ClojureScript | Functional programming | Java
C | ?C, C language, C programming, ANSI C | Programming | C++, Embedded systems
C++ | cpp, C plus plus, C++11, C++17, C++20 | Programming | C
C# | C sharp, csharp | Programming | .NET
F# | F sharp, fsharp | Functional programming | .NET
Visual Basic | VB.NET, VB6 | Programming | .NET
VBA | Excel macros, Visual Basic for Applications | Programming | Microsoft Excel
Go | ?Go, Golang, Go language | Programming | gRPC, Kubernetes
Rust | ?Rust, Rust language | Programming | C++
Ruby | | Programming | Ruby on Rails
PHP | PHP 7, PHP 8 | Programming | Laravel
Swift | ?Swift, SwiftUI | Programming | iOS development
Objective-C | Objective C, ObjC | Programming | iOS development
Dart | ?Dart | Programming | Flutter
Perl | | Programming
Lua | | Programming
Haskell | | Functional programming
Elixir | | Functional programming | Erlang
Erlang | OTP Erlang | Functional programming | Elixir
OCaml | | Functional programming
COBOL | | Programming | Mainframe
Fortran | | Programming
Pascal | Delphi, Object Pascal | Programming
Assembly language | assembler, x86 assembly, ARM assembly | Programming
ABAP | SAP ABAP | Programming | SAP
Apex | ?Apex, Salesforce Apex | Programming | Salesforce
Solidity | | Programming | Blockchain
Prolog | | Programming
Lisp | Common Lisp, Scheme | Functional programming
Bash | shell scripting, shell script, Unix shell, bash scripting, sh scripting | Programming | Linux
PowerShell | | Programming | Windows Server
Scripting | scripting languages | Programming
Functional programming | | Programming
Object-oriented programming | OOP, object oriented design, OOD | Programming
Concurrent programming | multithreading, concurrency, multi-threaded programming, parallel programming | Programming
Algorithms | data structures, algorithms and data structures, data structures and algorithms | Computer science
Computer science | | | Programming
HTML | HTML5, XHTML | Front-end development
CSS | CSS3, cascading style sheets | Front-end development | Sass
Sass | SCSS | CSS
Less | ?LESS, LessCSS | CSS
Tailwind CSS | Tailwind | CSS
Bootstrap | ?Bootstrap, Twitter Bootstrap, Bootstrap CSS | CSS
XML | XSLT, XPath, XSD
JSON | JSON Schema
YAML
Front-end development | frontend, frontend development, front end developer, client-side development, front-end | Web development | JavaScript, HTML, CSS
Back-end development | backend, backend development, back end developer, server-side development, server side programming, back-end | Web development | REST APIs
Full-stack development | full stack, fullstack, full stack developer, full stack web development | Web development | Front-end development, Back-end development
Web development | web programming, web application development, web applications, website development | Software development
React | React.js, ReactJS | Front-end development, JavaScript | Redux, Next.js
Redux | Redux Toolkit | JavaScript | React
Next.js | NextJS | React | Node.js
Remix | ?Remix | React
React Router | | React
Gatsby | GatsbyJS | React
Angular | Angular 2, Angular 2+ | Front-end development, TypeScript | RxJS
AngularJS | Angular 1 | Front-end development, JavaScript | Angular
Vue.js | Vue, VueJS, Vue 3 | Front-end development, JavaScript | Nuxt
Nuxt | Nuxt.js | Vue.js
Svelte | SvelteKit | Front-end development, JavaScript
Ember.js | EmberJS | Front-end development, JavaScript
Backbone.js | BackboneJS | JavaScript
jQuery | jQuery UI | JavaScript
RxJS | reactive programming | JavaScript
D3.js | D3 | JavaScript, Data visualization
Three.js | ThreeJS | JavaScript, WebGL
WebGL | WebGPU | Computer graphics
Web components | Lit element, LitElement | Front-end development
WebAssembly | WASM | Programming
Webpack | | JavaScript | Vite
Vite | Vite.js | JavaScript
Babel | ?Babel, BabelJS | JavaScript
Progressive web apps | PWA, service workers | Web development
Web accessibility | WCAG, a11y, ARIA, accessibility testing | Front-end development | Inclusive design
Web performance | Core Web Vitals, page speed optimisation | Front-end development
Responsive design | responsive web design, mobile-first design | Front-end development, Web design
Node.js | Node, NodeJS | Back-end development, JavaScript | Express, TypeScript
Deno | | JavaScript | Node.js
Express | ?Express, Express.js, ExpressJS | Node.js
NestJS | Nest.js | Node.js, TypeScript
Fastify | | Node.js
Django | Django REST framework, DRF | Python, Back-end development
Flask | | Python, Back-end development
FastAPI | | Python, Back-end development
Spring | ?Spring, Spring Boot, SpringBoot, Spring Framework, Spring MVC | Java, Back-end development
Hibernate | JPA, Java Persistence API | Java, Object-relational mapping
Jakarta EE | JavaServer Pages, JSP, servlets, JSF, EJB | Java
Quarkus | Micronaut | Java
Maven | Apache Maven | Java | Gradle
Gradle | | Java | Maven
Ruby on Rails | Rails, RoR | Ruby, Back-end development
Laravel | | PHP, Back-end development
Symfony | | PHP, Back-end development
CodeIgniter | CakePHP, Yii | PHP
.NET | dotnet, .NET Core, .NET Framework, dot net, Microsoft .NET | Back-end development | C#
ASP.NET | ASP.NET Core, ASP.NET MVC, ASP | .NET
Entity Framework | EF Core | .NET, Object-relational mapping
Blazor | | .NET
WPF | Windows Presentation Foundation, WinForms, Windows Forms | .NET
LINQ | | C#
Object-relational mapping | ORM, TypeORM, Prisma, Sequelize, SQLAlchemy | Back-end development
REST APIs | REST, RESTful, REST API, RESTful APIs, RESTful services, RESTful web services | API design
GraphQL | Apollo GraphQL | API design
gRPC | protocol buffers, protobuf | API design
SOAP | SOAP web services, WSDL | API design
WebSockets | WebSocket, Socket.IO | API design
API design | APIs, API development, API integration, web services, web APIs | Software development
Microservices | microservice architecture, microservices architecture, micro services | Software architecture
Event-driven architecture | event sourcing, CQRS, event driven systems | Software architecture | Apache Kafka
Domain-driven design | DDD | Software architecture
Software architecture | system design, systems architecture, solution architecture, application architecture | Software development
Distributed systems | distributed computing | Software architecture
Design patterns | software design patterns, SOLID principles | Software architecture
Message queues | RabbitMQ, ActiveMQ, message brokers, ZeroMQ, Amazon SQS | Back-end development
Mobile development | mobile app development, mobile apps, mobile application development | Software development
iOS development | iOS, iPhone development, UIKit, iOS SDK | Mobile development
Android development | Android, Android SDK, Jetpack Compose, Android Studio | Mobile development
React Native | | Mobile development, React
Flutter | | Mobile development
Xamarin | .NET MAUI | Mobile development, .NET
Ionic | ?Ionic, Ionic Framework, Apache Cordova, Cordova | Mobile development
Game development | game programming, game design | Software development | Unity
Unity | ?Unity, Unity3D, Unity engine | Game development, C#
Unreal Engine | UE4, UE5 | Game development, C++
Computer graphics | OpenGL, Vulkan, DirectX, shaders, graphics programming | Software development
Embedded systems | embedded software, embedded development, firmware, firmware development, embedded programming | Software development | C
Real-time operating systems | RTOS, FreeRTOS, VxWorks | Embedded systems
Internet of things | IoT, IIoT | Embedded systems
Arduino | Raspberry Pi | Embedded systems
Device drivers | kernel development, Linux kernel | Embedded systems
Blockchain | distributed ledger, smart contracts, Ethereum, web3 | Software development
Mainframe | z/OS, IBM mainframe, JCL, AS/400, AS400
Unit testing | unit tests, JUnit, pytest, NUnit, xUnit, Mocha, Vitest, Jest | Software testing
Test-driven development | TDD | Software testing | Unit testing
Behaviour-driven development | BDD, Cucumber, Gherkin | Software testing
Software testing | software QA, QA testing, quality assurance testing, manual testing, test cases, software quality assurance | Software development
Test automation | automated testing, automation testing, QA automation, automated tests | Software testing
Selenium | Selenium WebDriver | Test automation
Cypress | ?Cypress, Cypress.io | Test automation
Playwright | ?Playwright, Microsoft Playwright | Test automation
Appium | | Test automation
Performance testing | load testing, JMeter, Gatling, stress testing | Software testing
API testing | Postman, SoapUI | Software testing
Integration testing | end-to-end testing, e2e testing, regression testing, system testing, user acceptance testing, UAT | Software testing
Code review | code reviews, peer code review | Software development
Refactoring | legacy code | Software development
Debugging | | Software development | Troubleshooting
Git | version control, GitHub, GitLab, Bitbucket, source control | Software development
Subversion | SVN | Git
Clean code | coding standards | Software development
Open source development | open source, open-source software | Software development
Compilers | compiler design, LLVM | Computer science
Regular expressions | regex, regexp | Programming
WordPress | WordPress development, WooCommerce | Content management systems, PHP
Drupal | | Content management systems, PHP
Joomla | | Content management systems
Content management systems | CMS, headless CMS, Sitecore, Contentful, AEM, Adobe Experience Manager | Web development
Shopify | Shopify development | E-commerce platforms
Magento | Adobe Commerce | E-commerce platforms, PHP
E-commerce platforms | ecommerce development, e-commerce development | Web development
Salesforce development | Salesforce Lightning, Visualforce, Lightning web components | Salesforce
Low-code development | Power Apps, OutSystems, Mendix, low code, no-code, Microsoft Power Platform | Software development
Robotic process automation | RPA, UiPath, Automation Anywhere, Blue Prism | Software development
Search engines | Apache Solr, Solr, Lucene, Apache Lucene | Back-end development | Elasticsearch
Payment systems | payment processing, payment gateways, payments integration, Stripe API | Back-end development
Localisation engineering | internationalisation, i18n, l10n, software localization | Software development
Technical debt management | legacy modernisation, legacy migration | Software development
Audio programming | DSP programming, audio software | Software development
Geographic software | Mapbox, Leaflet, OpenLayers | Software development | GIS
`,
);
