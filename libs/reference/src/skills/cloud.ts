import { family } from './family.js';

export const cloud = family(
  'cloud',
  'Cloud, systems and networks',
  `
Cloud computing | cloud, cloud services, cloud infrastructure, cloud platforms, cloud technologies | | DevOps
Amazon Web Services | AWS, Amazon AWS, AWS cloud | Cloud computing
Amazon EC2 | EC2, Amazon S3, AWS S3 | Amazon Web Services
AWS Lambda | | Amazon Web Services, Serverless
Microsoft Azure | Azure, Azure cloud | Cloud computing
Google Cloud | GCP, Google Cloud Platform | Cloud computing
OpenStack | | Cloud computing
Heroku | DigitalOcean, Vercel, Netlify | Cloud computing
Serverless | serverless architecture, functions as a service | Cloud computing
Cloud architecture | cloud architect, cloud migration, cloud-native, cloud native | Cloud computing
Docker | Docker Compose, containers, containerization, containerisation, Podman | DevOps | Kubernetes
Kubernetes | k8s, EKS, AKS, GKE, OpenShift | DevOps | Docker
Helm | ?Helm, Helm charts | Kubernetes
Istio | service mesh, Linkerd | Kubernetes
Terraform | OpenTofu | Infrastructure as code
Pulumi | CloudFormation, AWS CloudFormation, AWS CDK, Bicep templates | Infrastructure as code
Infrastructure as code | IaC | DevOps
Ansible | | Configuration management
Puppet | ?Puppet, Puppet Enterprise | Configuration management
Chef configuration | Chef Infra, SaltStack | Configuration management
Configuration management | | DevOps
CI/CD | continuous integration, continuous delivery, continuous deployment, CI CD pipelines, CI/CD pipelines, build pipelines | DevOps
Jenkins | | CI/CD
GitHub Actions | | CI/CD, Git
GitLab CI | CircleCI, Travis CI, TeamCity, Bamboo CI | CI/CD
Argo CD | ArgoCD, GitOps, FluxCD | CI/CD, Kubernetes
Azure DevOps | TFS, Team Foundation Server | CI/CD, Microsoft Azure
DevOps | dev ops, DevOps engineering | | CI/CD
Site reliability engineering | SRE, service reliability, on-call | DevOps
Platform engineering | developer platform | DevOps
Observability | monitoring and alerting, application monitoring, APM, OpenTelemetry | DevOps
Prometheus | | Observability
Grafana | Kibana, Loki logging | Observability
Datadog | New Relic, Dynatrace, AppDynamics | Observability
Splunk | log management | Observability
Nagios | Zabbix | Observability
Incident management | incident response management, postmortems, PagerDuty | IT service management
Linux | Linux administration, Ubuntu, Debian, Red Hat, RHEL, CentOS, Linux systems | Operating systems
Unix | Solaris, AIX, FreeBSD | Operating systems
Windows Server | Windows administration, Microsoft Windows Server | Operating systems
Microsoft Windows | ?Windows, Windows 10, Windows 11, MS Windows | Operating systems
macOS | Mac OS, OS X | Operating systems
Operating systems | OS administration
Active Directory | Azure AD, Entra ID, LDAP, Group Policy | Windows Server, Identity and access management
Microsoft 365 | Office 365, O365, Exchange Online, Microsoft Exchange, Exchange Server | System administration
SharePoint | Microsoft SharePoint, SharePoint Online
System administration | systems administration, sysadmin, system administrator, server administration, server management | | Linux, Windows Server
Virtualisation | virtualization, VMware, vSphere, Hyper-V, ESXi, virtual machines, Citrix, Proxmox | System administration
Storage systems | SAN, NAS storage, NetApp, storage area networks | System administration
Backup and recovery | disaster recovery, Veeam, business continuity, backups | System administration
Nginx | Apache HTTP Server, Apache web server, IIS, HAProxy, Apache Tomcat, Tomcat | System administration
High availability | load balancing, scalability, fault tolerance, high-availability | Site reliability engineering
Computer networking | networking, computer networks, network engineering, TCP/IP, network protocols, LAN, WAN
Routing and switching | Cisco, Cisco IOS, CCNA, CCNP, BGP, OSPF, routers, network switches, VLAN | Computer networking
Firewalls | firewall, Palo Alto firewalls, Fortinet, Check Point firewall | Computer networking, Network security
VPN | virtual private networks, IPsec | Computer networking
DNS | DHCP, domain name system | Computer networking
Wireless networking | Wi-Fi, WLAN, wireless networks | Computer networking
VoIP | SIP telephony, IP telephony, unified communications | Computer networking
Telecommunications | telecom, 5G, LTE, mobile networks, RF engineering, GSM | | Computer networking
Network administration | network administrator, network monitoring, network management | Computer networking
IT support | help desk, helpdesk, service desk, technical support, desktop support, IT helpdesk, first line support, second line support | | Troubleshooting
IT service management | ITIL, ITSM, ServiceNow, service management | | IT support
Computer hardware | PC repair, hardware installation, hardware maintenance, computer repair | IT support
Mobile device management | MDM Intune, Intune, Jamf | IT support
IT asset management | software asset management, licence management | IT service management
Data centre operations | data center, data centre, data centers, rack and stack | System administration
Fibre optics | fiber optics, optical networks, structured cabling, network cabling | Telecommunications
`,
);
export const security = family(
  'security',
  'Information security',
  `
Information security | cyber security, cybersecurity, infosec, IT security, computer security
Network security | IDS, IPS, intrusion detection, network defence | Information security, Computer networking
Application security | AppSec, OWASP, secure coding, secure software development | Information security
Cloud security | | Information security, Cloud computing
Penetration testing | pen testing, pentesting, ethical hacking, red teaming, Kali Linux, Burp Suite | Information security
Vulnerability management | vulnerability assessment, vulnerability scanning, Nessus, Qualys | Information security
Security operations | SOC analyst, security operations center, security operations centre, security monitoring, threat hunting | Information security
SIEM | Microsoft Sentinel, QRadar, security information and event management | Security operations
Incident response | security incident response, digital forensics, computer forensics | Security operations
Malware analysis | reverse engineering, antivirus, endpoint protection | Information security
Threat modelling | threat modeling, threat intelligence, threat analysis | Information security
Identity and access management | IAM, identity management, access management, Okta, single sign-on, SSO, privileged access management | Information security
Authentication protocols | OAuth, OAuth2, OAuth 2.0, OpenID Connect, SAML, JWT | Identity and access management
Cryptography | encryption, PKI, TLS, SSL, public key infrastructure | Information security
ISO 27001 | ISO/IEC 27001, ISMS, information security management | Information security, Compliance
SOC 2 | SOC2, NIST framework, NIST, PCI DSS, PCI-DSS, FedRAMP | Information security, Compliance
GDPR | General Data Protection Regulation, data protection, data privacy, privacy law, CCPA | Compliance | ISO 27001
Security auditing | IT audit, IT auditing, CISA certification, security audits | Information security
CISSP | CISM, CompTIA Security+ | Information security
DevSecOps | security automation | Information security, DevOps
Security awareness training | phishing simulation | Information security
Fraud detection | fraud prevention, fraud investigation, anti-fraud | Risk management
`,
);
